/**
 * What a board costs: bytes on the wire for a drag and for a stroke, and the time to load one of
 * 2,000 records. Run with `node tests/convergence/measure-board.ts`.
 */
import {
  bindStore,
  BOARD_PAGE_ID,
  BoardDocument,
  BoardView,
  createHeadlessStore,
  readDrawing,
  seedBoardDocument,
  toPlainRecord,
} from "@zentaikan/board-model";
import { CCPI8, interpret } from "@zentaikan/capital-graph";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import type { BoardRecord, BoardShape } from "./board-store.ts";
import { inkPath } from "./ink-path.ts";
import { SAMPLE_PROPS } from "./sample-props.ts";

const RECORDS = 2000;
const MOVES = 1000;

function shape(
  kind: keyof typeof SAMPLE_PROPS,
  at: number,
  props: object = {},
  parentId: string = BOARD_PAGE_ID,
): BoardShape {
  const record = {
    typeName: "shape",
    id: `shape:${kind}-${String(at).padStart(14, "0")}`,
    type: kind,
    parentId,
    index: "a1",
    isLocked: false,
    opacity: 1,
    rotation: 0,
    x: at * 3,
    y: at * 2,
    props: { ...SAMPLE_PROPS[kind], ...props },
    meta: {},
  };
  return record as unknown as BoardShape;
}

function seeded(records: readonly BoardRecord[]): Doc {
  const doc = new Doc();
  seedBoardDocument(doc, { lineup: CCPI8 });
  const document = new BoardDocument(doc);
  doc.transact(() => {
    for (const record of records) document.put(toPlainRecord(record));
  });
  return doc;
}

function report(what: string, value: number, unit: string): void {
  process.stdout.write(`${what.padEnd(52)} ${value.toFixed(1).padStart(9)} ${unit}\n`);
}

function median(run: () => void): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[3] ?? Number.NaN;
}

/** The editor's frames do not exist here: each step is written when it is flushed. */
Object.assign(globalThis, { requestAnimationFrame: () => 1 });

function measureSteps(what: string, start: BoardShape[], step: (at: number) => BoardShape[]): void {
  const doc = seeded(start);
  const store = createHeadlessStore();
  const binding = bindStore({ store, doc, schedule: () => () => {}, applySoon: (task) => task() });
  const sent: number[] = [];
  doc.on("update", (update: Uint8Array) => sent.push(update.length));
  const startTime = performance.now();
  for (let at = 1; at <= MOVES; at += 1) {
    store.put(step(at));
    binding.flush();
  }
  const elapsed = performance.now() - startTime;
  report(`${what}: bytes a step`, sent.reduce((sum, size) => sum + size, 0) / MOVES, "B");
  report(`${what}: time a step, both ways`, (elapsed / MOVES) * 1000, "µs");
}

const cards = Array.from({ length: 10 }, (_, at) => shape("capital-card", at));
const moved = (card: BoardShape, at: number) => ({ ...card, x: at + 0.125, y: at * 1.5 });
measureSteps("drag of one card", cards.slice(0, 1), (at) =>
  cards.slice(0, 1).map((it) => moved(it, at)),
);
measureSteps("drag of ten cards", cards, (at) => cards.map((it) => moved(it, at)));
const stroke = (points: number) =>
  shape("draw", 0, { segments: [{ type: "free", path: inkPath(points), dim: 2 }] });
measureSteps("stroke that grows by a point", [stroke(1)], (at) => [stroke(at + 1)]);

/** A board that is detailed as far as anybody would: 40 cards, 200 Do results. */
const framed = Array.from({ length: 40 }, (_, at) => shape("capital-card", at));
const detailed = Array.from({ length: 200 }, (_, at) =>
  shape(
    "do-result",
    at,
    { text: "現場が自分で治具を設計できている", indicator: "内製した治具", owner: "製造部長" },
    framed[at % 40]?.id,
  ),
);
measureSteps("a field of a Do result, letter by letter", detailed.slice(0, 1), (at) => {
  const [first] = detailed;
  return first === undefined
    ? []
    : [{ ...first, props: { ...first.props, target: `${at}%` } } as BoardShape];
});
for (const [what, board] of [
  ["40 cards", framed],
  ["40 cards, 200 Do results", [...framed, ...detailed]],
] as const) {
  const bytes = encodeStateAsUpdate(seeded(board));
  report(`${what}: stored`, bytes.length / 1000, "kB");
  const drawn = createHeadlessStore();
  bindStore({ store: drawn, doc: seeded(board), schedule: () => () => {} });
  report(
    `${what}: read the drawing`,
    median(() => readDrawing(drawn.allRecords())),
    "ms",
  );
  const drawing = readDrawing(drawn.allRecords());
  report(
    `${what}: interpret`,
    median(() => interpret(drawing, CCPI8)),
    "ms",
  );
}

const kinds = ["capital-card", "note", "geo", "arrow"] as const;
const many = Array.from({ length: RECORDS }, (_, at) => shape(kinds[at % 4] ?? "note", at));
const stored = encodeStateAsUpdate(seeded(many));
report(`${RECORDS} records: stored`, stored.length / 1000, "kB");
const load = () => {
  const doc = new Doc();
  applyUpdate(doc, stored);
  return doc;
};
const doc = load();
report(`${RECORDS} records: load the document`, median(load), "ms");
report(
  `${RECORDS} records: read and validate`,
  median(() => new BoardView(new BoardDocument(doc))),
  "ms",
);
report(
  `${RECORDS} records: bind a store, all in`,
  median(() =>
    bindStore({ store: createHeadlessStore(), doc, schedule: () => () => {} }).dispose(),
  ),
  "ms",
);
const records = createHeadlessStore();
bindStore({ store: records, doc, schedule: () => () => {} });
report(
  `${RECORDS} records: read the drawing`,
  median(() => readDrawing(records.allRecords())),
  "ms",
);
