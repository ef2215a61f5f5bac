import { b64Vecs, toRichText } from "@tldraw/tlschema";
import {
  BoardDocument,
  boundAtCentre,
  interpretBoard,
  readDrawingFromDocument,
  seedBoardDocument,
  type PlainRecord,
} from "@zentaikan/board-model";
import { CCPI8, takeSnapshot, type Drawing, type DrawnArrow } from "@zentaikan/capital-graph";
import { Doc } from "yjs";
import type { BoardToDraw } from "../content/build-content.ts";
import type { ExportOptions } from "../content/content-source.ts";

const PLAIN: ExportOptions = {
  language: "ja",
  audience: "named",
  readers: "internal",
  level: "frame",
  withNotes: false,
  withComments: false,
  withAnswers: false,
  showsGrounds: false,
  selection: null,
};

/** A board of records, ready to be laid out. */
export function boardToDraw(doc: Doc, options: Partial<ExportOptions> = {}): BoardToDraw {
  const drawing = readDrawingFromDocument(doc);
  const interpretation = interpretBoard(drawing, { lineup: CCPI8, former: null });
  return {
    board: { doc, drawing, lineup: CCPI8, interpretation, answers: new Map(), notes: [] },
    snapshot: takeSnapshot({
      customer: { ja: "製造業A社", en: "Manufacturer A" },
      drawing,
      lineup: CCPI8,
      agreements: [],
    }),
    interpretation,
    options: { ...PLAIN, ...options },
    images: new Map(),
  };
}

export function seededBoard(drawing: Drawing): Doc {
  const doc = new Doc();
  const kind = drawing.circulation === undefined ? "capital" : "circulation";
  seedBoardDocument(doc, { lineup: CCPI8, kind, drawing });
  return doc;
}

export const arrow = (
  id: string,
  from: string,
  to: string,
  said: Partial<DrawnArrow> = {},
): DrawnArrow => ({
  id,
  from,
  to,
  sign: "+",
  strength: 2,
  delay: "mid",
  kind: "cause",
  basis: "unset",
  basisText: "",
  contested: false,
  ...said,
});

/** Everything that means something, once. */
export const FULL_DRAWING: Drawing = {
  cards: (
    [
      ["hum", "hum", 1, "多能工の育成"],
      ["org", "org", 1, null],
      ["tec", "tec", 2, null],
      ["cus", "cus", 3, null],
      ["fin", "fin", 3, null],
    ] as const
  ).map(([id, capital, laneStage, subdivision], rank) => {
    return { id, capital, subdivision, laneStage, statedStage: null, direction: "grow", rank };
  }),
  arrows: [
    arrow("a", "hum", "tec", {
      basis: "evidence",
      basisText: "研修を受けた班の不良率が半分になった",
    }),
    arrow("b", "org", "tec", { strength: 3, basis: "assumption" }),
    arrow("c", "tec", "cus", { contested: true }),
    arrow("d", "cus", "fin", { strength: 1, sign: "-" }),
    arrow("e", "fin", "hum", { kind: "reinvest" }),
    arrow("f", "fin", "star"),
  ],
  stars: [{ id: "star", text: "人が育ち続け、開発から任される部品会社" }],
  doResults: ["hum", "tec"].map((refines) => ({
    id: `${refines}1`,
    text: "班長が、不良の原因を自分の言葉で月に一度、設計に話している",
    refines,
    subdivision: "",
    actor: "customer",
    indicator: "",
    target: "",
    due: "2027年3月",
    owner: "製造部長",
    state: "doing",
    ourDos: [],
  })),
  detailLinks: [{ id: "x", from: "hum1", to: "tec1", sign: "+", basis: "assumption" }],
  horizons: { 1: "班長が全員育ったら" },
  baseline: "managementCapital",
};

const LOOK = { color: "blue", size: "m", dash: "draw", fill: "solid", scale: 1 };
const LABEL = {
  labelColor: "black",
  url: "",
  font: "sans",
  align: "middle",
  verticalAlign: "middle",
  growY: 0,
};

/** Free drawing of each kind beside it: of each shape one, and of geometric ones all. */
export function drawFreely(doc: Doc): void {
  const board = new BoardDocument(doc);
  let count = 0;
  const put = (
    type: string,
    props: Record<string, unknown>,
    more: Record<string, unknown> = {},
  ) => {
    count += 1;
    const record: PlainRecord = {
      typeName: "shape",
      id: `shape:free${count}`,
      type,
      parentId: "page:page",
      index: `c0${Math.floor(count / 10)}${(count % 10) + 1 === 10 ? "A" : (count % 10) + 1}`,
      x: count * 120,
      y: 800,
      rotation: 0,
      isLocked: false,
      opacity: 1,
      meta: {},
      props,
      ...more,
    };
    board.put(record);
    return record.id;
  };
  const ink = b64Vecs.encodePoints(
    Array.from({ length: 40 }, (_, index) => ({
      x: index * 3,
      y: 20 * Math.sin(index / 5),
      z: 0.5,
    })),
  );
  const note = put("note", {
    ...LABEL,
    color: "yellow",
    size: "m",
    fontSizeAdjustment: null,
    scale: 1,
    richText: toRichText("付箋👍か゚髙﨑𠮷"),
    textLastEditedBy: null,
  });
  put(
    "text",
    {
      color: "black",
      size: "m",
      w: 200,
      font: "sans",
      textAlign: "start",
      autoSize: false,
      scale: 1,
      richText: toRichText("自由な文字"),
    },
    { rotation: 0.3 },
  );
  put("draw", {
    ...LOOK,
    segments: [{ type: "free", path: ink }],
    isComplete: true,
    isClosed: false,
    isPen: false,
    scaleX: 1,
    scaleY: 1,
  });
  put("highlight", {
    color: "yellow",
    size: "m",
    scale: 1,
    segments: [{ type: "free", path: ink }],
    isComplete: true,
    isPen: false,
    scaleX: 1,
    scaleY: 1,
  });
  put("line", {
    color: "red",
    size: "m",
    dash: "dashed",
    spline: "cubic",
    scale: 1,
    points: { a: { id: "a", index: "a1", x: 0, y: 0 }, b: { id: "b", index: "a2", x: 60, y: 80 } },
  });
  put("frame", { w: 200, h: 160, name: "検討中の枠", color: "black" });
  put("embed", { w: 160, h: 100, url: "https://example.com/video" });
  for (const geo of GEOS) {
    put("geo", {
      ...LOOK,
      ...LABEL,
      geo,
      w: 110,
      h: 100,
      flipX: false,
      flipY: false,
      richText: toRichText(`形${geo.length}`),
    });
  }
  const remark = put("arrow", {
    ...LOOK,
    kind: "arc",
    labelColor: "black",
    font: "sans",
    start: { x: 0, y: 0 },
    end: { x: 100, y: 0 },
    bend: 0,
    arrowheadStart: "none",
    arrowheadEnd: "arrow",
    richText: toRichText("ここが要"),
    labelPosition: 0.5,
    elbowMidPoint: 0.5,
  });
  for (const [terminal, toId] of [
    ["start", note],
    ["end", "shape:org"],
  ] as const) {
    board.put({
      typeName: "binding",
      id: `binding:${terminal}`,
      type: "arrow",
      fromId: remark,
      toId,
      props: boundAtCentre(terminal),
      meta: {},
    });
  }
}

const GEOS = [
  "rectangle",
  "ellipse",
  "triangle",
  "diamond",
  "pentagon",
  "hexagon",
  "octagon",
  "star",
  "rhombus",
  "rhombus-2",
  "oval",
  "trapezoid",
  "arrow-right",
  "arrow-left",
  "arrow-up",
  "arrow-down",
  "x-box",
  "check-box",
  "heart",
  "cloud",
] as const;
