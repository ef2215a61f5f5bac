import {
  createShapeId,
  Mat,
  PageRecordType,
  reactor,
  transact,
  type Editor,
  type IndexKey,
  type TLShape,
  type TLShapeId,
} from "tldraw";
import {
  CAPITAL_CARD,
  CAPITAL_CARD_SIZE,
  createHeadlessStore,
  DO_RESULT,
  UNFILLED_DO_RESULT,
  type DoResultShape,
} from "@zentaikan/board-model";
import { expect, test, vi } from "vitest";
import { depthOf } from "./depth.ts";
import { doResultPlace } from "./places.ts";

/** The question with which tldraw's signals begin. */
interface Asked {
  maybeScheduleEffect(): void;
}

const [card, one, two] = ["card", "one", "two"].map((name) => createShapeId(name)) as [
  TLShapeId,
  TLShapeId,
  TLShapeId,
];

/** As much of an editor as places stand on, over a real store, looking at two Do results of a card. */
function open() {
  const store = createHeadlessStore();
  const ground = {
    typeName: "shape",
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
  };
  const result = (id: TLShapeId, index: string) => ({
    ...ground,
    id,
    type: DO_RESULT,
    parentId: card,
    index: index as IndexKey,
    props: { ...UNFILLED_DO_RESULT, text: "結果" },
  });
  const props = { ...CAPITAL_CARD_SIZE, capital: "", subdivision: "", direction: "grow" };
  const place = { parentId: PageRecordType.createId("page"), index: "a1" as IndexKey };
  const shapes = [
    { ...ground, id: card, type: CAPITAL_CARD, ...place, props },
    result(one, "a1"),
    result(two, "a2"),
  ];
  store.put(shapes as TLShape[]);
  const editor = {
    store,
    disposables: new Set<() => void>(),
    getShape: (id: TLShapeId) => store.get(id),
    getShapePageTransform: ({ x, y }: TLShape) => Mat.Translate(x, y),
  } as unknown as Editor;
  depthOf(editor).set("detail");
  const write = (id: TLShapeId, words: Partial<DoResultShape["props"]>) =>
    store.update(id, (shape) => ({ ...shape, props: { ...shape.props, ...words } }) as TLShape);
  return { editor, store, write };
}

test("[DW2] a letter in a Do result has no other one ask where it stands, unless it moves", () => {
  const { editor, store, write } = open();
  const doResult = store.get(two) as DoResultShape;
  const stood: number[] = [];
  const looking = reactor("shape", () => void stood.push(doResultPlace(editor, doResult).y));
  looking.start({ force: true });
  // What it found first stood on everything; from then on it hears of changes.
  write(one, { owner: "佐" });
  const asked = vi.spyOn(looking.scheduler as unknown as Asked, "maybeScheduleEffect");
  for (const owner of ["佐藤", "佐藤さ", "佐藤さん"]) write(one, { owner });
  write(one, { text: "結果が" });
  expect(asked).not.toHaveBeenCalled();
  write(one, {
    text: "顧客の工場が自分たちで改善を回し始めることができるようになっている".repeat(3),
  });
  expect(asked).toHaveBeenCalled();
  expect(stood).toHaveLength(2);
  expect(stood[1]).toBeGreaterThan(stood[0] ?? Infinity);
  looking.stop();
});

test("[DW2] a Do result that is new stands in its place at once, and where the others went after the change", () => {
  const { editor, store } = open();
  const placeOf = (id: TLShapeId) => doResultPlace(editor, store.get(id) as DoResultShape);
  const before = [placeOf(one).y, placeOf(two).y];
  const first = createShapeId("first");
  transact(() => {
    store.put([{ ...store.get(one), id: first, index: "a0" as IndexKey } as TLShape]);
    expect(placeOf(first).y).toBe(before[0]);
  });
  expect([placeOf(first).y, placeOf(one).y]).toEqual(before);
  depthOf(editor).set("frame");
  expect(placeOf(two)).toEqual({ x: 0, y: 0, ...CAPITAL_CARD_SIZE });
});
