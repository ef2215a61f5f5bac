/**
 * Keeps a board of the present schema for the releases to come: run `node tests/upgrade/keep-board.ts`
 * when `BOARD_SCHEMA_VERSION` has grown, and commit the file. Those of the first versions were made
 * by the same lines, run on the code of their time.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import {
  BOARD_PAGE_ID,
  BoardDocument,
  BOARD_SCHEMA_VERSION,
  noteRoot,
  seedBoardDocument,
  writeFindingAnswer,
  type PlainRecord,
} from "@zentaikan/board-model";
import { CCPI8, EMPTY_DRAWING, type Drawing } from "@zentaikan/capital-graph";
import * as Y from "yjs";
import { inkPath } from "../convergence/ink-path.ts";
import { SAMPLE_PROPS } from "../convergence/sample-props.ts";

const card = { laneStage: 1, statedStage: null, direction: "grow" } as const;
const link = { sign: "+", strength: 2, delay: "mid", kind: "cause", contested: false } as const;
const drawing: Drawing = {
  ...EMPTY_DRAWING,
  cards: [
    { ...card, id: "hum", capital: "hum", subdivision: "若手の設計者" },
    { ...card, id: "tec", capital: "tec", subdivision: "試作の力", laneStage: 2 },
    { ...card, id: "cus", capital: "cus", subdivision: "", laneStage: 3 },
  ],
  arrows: [
    { ...link, id: "a", from: "hum", to: "tec", basis: "evidence", basisText: "昨年の試作3件" },
    { ...link, id: "b", from: "tec", to: "cus", basis: "unset", basisText: "" },
    { ...link, id: "c", from: "cus", to: "star", basis: "assumption", basisText: "顧客の声" },
  ],
  stars: [{ id: "star", text: "開発から任される会社" }],
  horizons: { 1: "契約が3件", 3: "指名で注文が来る" },
};

function shape(type: keyof typeof SAMPLE_PROPS, name: string, given: object = {}): PlainRecord {
  const place = { x: 100, y: 900, rotation: 0, index: "a9", isLocked: false, opacity: 1 };
  const props = { ...SAMPLE_PROPS[type], ...given };
  const record = { typeName: "shape", type, parentId: BOARD_PAGE_ID, ...place, props, meta: {} };
  return { ...record, id: `shape:${name}` };
}

function edit(doc: Y.Doc, id: string, change: (record: PlainRecord) => PlainRecord): void {
  const document = new BoardDocument(doc);
  const before = document.read(id) as PlainRecord;
  document.update(before, change(before));
}

const server = new Y.Doc();
seedBoardDocument(server, { lineup: CCPI8, drawing });
const ids = new BoardDocument(server).ids();
const idOf = (name: string): string => ids.find((id) => id.endsWith(name)) ?? "";

// Two people draw on it, each from a tab of their own; what they did crosses.
const [anna, bert] = [new Y.Doc(), new Y.Doc()];
for (const doc of [anna, bert]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
const document = new BoardDocument(anna);
anna.transact(() => {
  const words = [{ type: "paragraph", content: [{ type: "text", text: "付箋のことば" }] }];
  document.put(shape("note", "sticky", { richText: { type: "doc", content: words } }));
  const segments = [{ type: "free", path: inkPath(200), dim: 2 }];
  document.put(shape("draw", "ink", { segments }));
  document.put(shape("frame", "frame", { name: "枠" }));
  document.put({
    ...shape("do-result", "result", {
      text: "図面を自分で決める",
      subdivision: "設計",
      indicator: "任された図面",
      target: "月10枚",
      due: "2027年3月",
      owner: "設計課",
      ourDos: [{ id: "our", text: "月例の勉強会", paid: true }],
    }),
    parentId: idOf("hum"),
  });
  edit(anna, idOf("hum"), (record) => ({ ...record, x: Number(record["x"]) + 8 }));
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("ノートのことば")]);
  const reference = new Y.XmlElement("reference");
  reference.setAttribute("kind", "card");
  reference.setAttribute("target", idOf("tec"));
  paragraph.push([reference]);
  const picture = new Y.XmlElement("picture");
  picture.setAttribute("hash", "0".repeat(64));
  anna.getXmlFragment(noteRoot(idOf("hum"))).insert(0, [paragraph, picture]);
  document.put(shape("geo", "gone"));
});
bert.transact(() => {
  edit(bert, idOf("hum"), (record) => ({
    ...record,
    props: { ...(record["props"] as object), subdivision: "若手の設計者たち" },
  }));
  const answer = { reason: "まだ話していない", author: "bert", answeredAt: 1 };
  writeFindingAnswer(bert, "finding", answer);
  // What an earlier program may have left: no record, and a facet of something that went.
  bert.getMap("records").set("shape:nonsense", 42);
  bert.getMap("records").set("shape:left/g", [1, 2, 3]);
});
for (const doc of [bert, anna]) Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
new BoardDocument(server).remove("shape:gone");

const folder = new URL("./boards/", import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL(`schema-${BOARD_SCHEMA_VERSION}.bin`, folder), Y.encodeStateAsUpdate(server));
