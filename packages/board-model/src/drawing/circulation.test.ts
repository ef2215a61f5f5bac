import { toRichText } from "@tldraw/tlschema";
import {
  CCPI8,
  contentHash,
  EMPTY_DRAWING,
  interpret,
  UNSAID_FLOW,
  type CirculationDrawing,
} from "@zentaikan/capital-graph";
import { expect, test } from "vitest";
import { Doc } from "yjs";
import { readFlowMeaning } from "../records/flow-meaning.ts";
import { readPanelMeaning } from "../records/panel-meaning.ts";
import { validRecord } from "../records/valid-record.ts";
import { card } from "../test-support/sample-records.ts";
import { seedBoardDocument } from "../whole-board/seed-document.ts";
import { readDrawing, readDrawingFromDocument } from "./read-drawing.ts";
import { layOutCirculation } from "./write-circulation.ts";

const { text: _text, ...UNSAID } = UNSAID_FLOW;
const KIND = { kind: "circulation", baseline: "managementCapital" } as const;
const drawn: CirculationDrawing = {
  sectors: [
    { id: "us", kind: "us", text: "" },
    { id: "a", kind: "customer", text: "青葉精機" },
    { id: "b", kind: "partner", text: "" },
  ],
  flows: [
    { ...UNSAID_FLOW, id: "s", from: "us", to: "a", kind: "service", text: "予知保全", paid: true },
    { ...UNSAID_FLOW, id: "m", from: "a", to: "us", kind: "money", text: "", inReturnFor: "s" },
    { ...UNSAID_FLOW, id: "w", from: "us", to: "b", kind: "money", text: "外注費", amount: 12 },
    { ...UNSAID_FLOW, id: "loose", from: "b", to: null, kind: "trust", text: "" },
  ],
  panels: [
    { id: "p", order: 1, text: "保全を通じて設備を止めない", lights: ["s", "a"], again: false },
  ],
};

test("[RD22] a circulation that is laid out reads as itself, up to ids, in valid records", () => {
  const records = layOutCirculation(drawn);
  for (const record of records) expect(validRecord(record.id, record)).toEqual(record);
  const read = readDrawing(records, KIND).circulation;
  expect(read?.sectors.map(({ kind, text }) => [kind, text])).toEqual([
    ["customer", "青葉精機"],
    ["partner", ""],
    ["us", ""],
  ]);
  expect(read?.flows.find(({ id }) => id === "shape:m")).toMatchObject({
    from: "shape:a",
    to: "shape:us",
    kind: "money",
    inReturnFor: "shape:s",
  });
  expect(read?.panels).toEqual([
    { ...drawn.panels[0], id: "shape:p", lights: ["shape:s", "shape:a"] },
  ]);
  const meant = (circulation: CirculationDrawing) =>
    contentHash(interpret({ ...EMPTY_DRAWING, circulation }, CCPI8).structure);
  expect(read && meant(read)).toBe(meant(drawn));
});

test("[RD21] a board reads what its kind is about, and leaves the rest as free drawing", () => {
  const both = [...layOutCirculation(drawn), card("x")];
  expect(readDrawing(both, KIND).cards).toEqual([]);
  expect(readDrawing(both, KIND).circulation?.sectors).toHaveLength(3);
  expect(readDrawing(both).circulation).toBeUndefined();
  expect(readDrawing(both).cards).toHaveLength(1);
  const doc = new Doc();
  seedBoardDocument(doc, {
    lineup: CCPI8,
    ...KIND,
    drawing: { ...EMPTY_DRAWING, circulation: drawn },
  });
  expect(readDrawingFromDocument(doc).circulation?.flows).toHaveLength(4);
});

test("[RD21] an arrow from sector to sector is a flow though nobody said so; one at a remark is none", () => {
  const [us, a] = layOutCirculation(drawn);
  const arrows = layOutCirculation(drawn).filter(({ id }) => /shape:s$|binding:s-/.test(id));
  const bare = arrows.map((record) =>
    record.typeName === "shape" && record.type === "arrow"
      ? { ...record, meta: {}, props: { ...record.props, richText: toRichText(" 二行\n書く ") } }
      : record,
  );
  const { flows = [] } =
    readDrawing(
      [us, a, ...bare].filter((one) => one !== undefined),
      KIND,
    ).circulation ?? {};
  expect(flows).toMatchObject([
    { ...UNSAID_FLOW, text: "二行 書く", from: "shape:us", to: "shape:a" },
  ]);
});

test("[RD21] nonsense in a meta reads as unsaid, and is bounded", () => {
  expect(readFlowMeaning({ flow: { kind: 7, paid: "x", amount: -1, supports: [1, "o"] } })).toEqual(
    {
      ...UNSAID,
      supports: ["o"],
    },
  );
  expect(readFlowMeaning({ flow: { unit: "x".repeat(300), inReturnFor: {} } })).toEqual(UNSAID);
  const many = Array.from({ length: 1000 }, (_, index) => `shape:${index}`);
  expect(readFlowMeaning({ flow: { supports: many } }).supports).toHaveLength(100);
  expect(readPanelMeaning({ panel: { lights: many } }).lights).toHaveLength(200);
  expect(readPanelMeaning({ panel: "x" })).toEqual({ lights: [], again: false });
});
