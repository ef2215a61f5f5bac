import type { CapitalLineup, Drawing, DrawnCard, Language } from "@zentaikan/capital-graph";
import type {
  Picture,
  PictureConnector,
  PictureGroup,
  PictureShape,
  PictureWords,
} from "../picture/picture.ts";

const LANE = { w: 300, gap: 30, top: 60 };
const CARD = { w: 240, h: 84, gap: 44 };

/**
 * A board drawn by a hand that knows lanes, cards and arrows alone: for tests of writers, which shall
 * not depend on how boards are laid out.
 */
export function samplePicture(
  drawing: Drawing,
  { lineup, language }: { readonly lineup: CapitalLineup; readonly language: Language },
): Picture {
  const names = new Map(lineup.capitals.map(({ id, label }) => [id, label[language]]));
  const inLanes = [1, 2, 3].map((stage) =>
    drawing.cards.filter(({ laneStage, statedStage }) => (laneStage ?? statedStage) === stage),
  );
  const most = Math.max(1, ...inLanes.map((cards) => cards.length));
  const height = LANE.top + most * (CARD.h + CARD.gap) + 40;
  const cards = new Map(
    inLanes.flatMap((those, lane) =>
      those.map((card, row) => [card.id, { card, lane, row }] as const),
    ),
  );
  const lanes = [0, 1, 2].map((lane): PictureShape => {
    const at = { x: lane * (LANE.w + LANE.gap), y: 0, w: LANE.w, h: height };
    return {
      kind: "box",
      id: `lane${lane}`,
      name: ["Hop", "Step", "Jump"][lane] ?? "",
      form: "rounded",
      at,
      rotation: 0,
      radius: 16,
      fill: "#f3f1ea",
      stroke: null,
      words: sampleWords(["Hop", "Step", "Jump"][lane] ?? "", {
        ...at,
        x: at.x + 20,
        y: 16,
        w: 200,
        h: 24,
      }),
    };
  });
  const starX = 3 * (LANE.w + LANE.gap);
  const star: readonly PictureShape[] = drawing.stars.map((drawn, index) => {
    const at = { x: starX, y: 40 + index * 200, w: 200, h: 180 };
    return {
      kind: "box",
      id: drawn.id,
      name: drawn.text,
      form: "star",
      at,
      rotation: 0,
      radius: 0,
      fill: "#fdf3da",
      stroke: { colour: "#c98a0a", width: 2, dash: "solid" },
      words: sampleWords(drawn.text, { x: at.x + 40, y: at.y + 60, w: 120, h: 60 }, "middle"),
    };
  });
  const place = (id: string | null) => {
    const found = id === null ? undefined : cards.get(id);
    return found === undefined ? null : cardAt(found);
  };
  const arrows = drawing.arrows.flatMap((arrow, index): readonly PictureConnector[] => {
    const from = place(arrow.from);
    const isToStar = drawing.stars.some(({ id }) => id === arrow.to);
    const to = isToStar ? { x: starX, y: 40, w: 200, h: 180 } : place(arrow.to);
    if (from === null || to === null) return [];
    const [x1, y1] = [from.x + from.w, from.y + from.h / 2];
    const [x2, y2] = [to.x, to.y + to.h / 2];
    const middle = (x1 + x2) / 2;
    return [
      {
        kind: "connector",
        id: arrow.id,
        name: "arrow",
        from: { box: `${arrow.from ?? ""}/face`, site: 3 },
        to: { box: isToStar ? (arrow.to ?? "") : `${arrow.to ?? ""}/face`, site: 1 },
        commands:
          index % 3 === 0
            ? [
                { to: "M", x: x1, y: y1 },
                { to: "L", x: x2, y: y2 },
              ]
            : index % 3 === 1
              ? [
                  { to: "M", x: x1, y: y1 },
                  { to: "C", x1: middle, y1, x2: middle, y2, x: x2, y: y2 },
                ]
              : [
                  { to: "M", x: x1, y: y1 },
                  { to: "L", x: middle, y: y1 },
                  { to: "L", x: middle, y: y2 },
                  { to: "L", x: x2, y: y2 },
                ],
        stroke: {
          colour: "#23262b",
          width: 2,
          dash: arrow.basis === "assumption" ? "dashed" : "solid",
        },
        isDouble: false,
        hasTail: false,
        hasHead: true,
        words: null,
      },
    ];
  });
  return {
    width: starX + 220,
    height,
    shapes: [
      ...lanes,
      ...[...cards.values()].map((each) =>
        sampleCard(each.card, {
          at: cardAt(each),
          name: names.get(each.card.capital) ?? each.card.capital,
        }),
      ),
      ...star,
      ...arrows,
      INK,
    ],
    images: new Map(),
  };
}

const INK: PictureShape = {
  kind: "path",
  id: "ink",
  name: "",
  commands: [
    { to: "M", x: 30, y: 40 },
    { to: "C", x1: 60, y1: 20, x2: 90, y2: 70, x: 140, y: 44 },
    { to: "L", x: 180, y: 48 },
  ],
  fill: null,
  stroke: { colour: "#bd441b", width: 3, dash: "solid" },
  opacity: 0.8,
};

function cardAt({ lane, row }: { readonly lane: number; readonly row: number }) {
  return {
    x: lane * (LANE.w + LANE.gap) + 30,
    y: LANE.top + row * (CARD.h + CARD.gap),
    w: CARD.w,
    h: CARD.h,
  };
}

function sampleCard(
  card: DrawnCard,
  { at, name }: { readonly at: ReturnType<typeof cardAt>; readonly name: string },
): PictureGroup {
  return {
    kind: "group",
    id: card.id,
    name,
    shapes: [
      {
        kind: "box",
        id: `${card.id}/face`,
        name: "",
        form: "rounded",
        at,
        rotation: 0,
        radius: 10,
        fill: "#ffffff",
        stroke: { colour: "#c9c3b5", width: 1, dash: "solid" },
        words: sampleWords(name, { x: at.x + 56, y: at.y + 28, w: at.w - 70, h: 28 }),
      },
      {
        kind: "box",
        id: `${card.id}/mark`,
        name: "",
        form: "ellipse",
        at: { x: at.x + 12, y: at.y + 26, w: 32, h: 32 },
        rotation: 0,
        radius: 0,
        fill: "#bd441b",
        stroke: null,
        words: null,
      },
    ],
  };
}

function sampleWords(
  text: string,
  at: PictureWords["at"],
  align: PictureWords["align"] = "start",
): PictureWords {
  const size = 18;
  const each = Math.max(1, Math.floor(at.w / size));
  const letters = Array.from(text);
  const count = Math.max(1, Math.ceil(letters.length / each));
  const lines = Array.from({ length: count }, (_, index) => {
    const line = letters.slice(index * each, (index + 1) * each).join("");
    return {
      text: line,
      x: at.x,
      baseline: at.y + size + index * size * 1.4,
      width: Math.min(at.w, line.length * size),
      endsParagraph: index === count - 1,
    };
  });
  return { at, lines, size, weight: "bold", colour: "#23262b", align };
}
