import { createShapeId } from "tldraw";
import {
  createHeadlessStore,
  DO_RESULT,
  takenMark,
  UNFILLED_DO_RESULT,
  writeTakenMark,
  type DoResultShape,
} from "@zentaikan/board-model";
import {
  CCPI8,
  EMPTY_DRAWING,
  interpret,
  type Drawing,
  type Stage,
} from "@zentaikan/capital-graph";
import { expect, test } from "vitest";
import { markedResults, takenOf } from "./take-results.ts";
import { cardOfSame, trayGroups } from "./tray-groups.ts";

const card = (
  id: string,
  capital: string,
  laneStage: Stage,
  direction: "grow" | "keep" = "grow",
) => ({
  id,
  capital,
  subdivision: null,
  laneStage,
  statedStage: null,
  direction,
});
const read = (drawing: Partial<Drawing>) => interpret({ ...EMPTY_DRAWING, ...drawing }, CCPI8);

const improvement = read({
  cards: [card("h", "hum", 1), card("t", "tec", 2), card("h2", "hum", 3)],
  doResults: [
    { id: "b", refines: "t", text: "治具を設計できている" },
    { id: "a", refines: "h", text: "図面を読める" },
    { id: "c", refines: "h2", text: "後継者がいる" },
    { id: "lost", refines: "gone", text: "どこかの成果" },
    { id: "empty", refines: "t", text: " " },
  ],
});

test("[VT4] what somebody wrote stands by capital, in the order of reading, with its stage there", () => {
  const groups = trayGroups(improvement.structure, improvement.detail);
  expect(
    groups.map(({ items }) => items.map(({ drawn, node }) => [drawn.id, node?.stage ?? null])),
  ).toEqual([
    [
      ["a", 1],
      ["c", 3],
    ],
    [["b", 2]],
    [["lost", null]],
  ]);
  expect(groups.at(-1)?.label).toBeNull();
});

test("[VT4] it goes into the card of the same capital and stage, of its direction first", () => {
  const { structure } = read({
    cards: [card("kept", "hum", 1, "keep"), card("grown", "hum", 1), card("other", "tec", 1)],
  });
  const [human, technical, lost] = trayGroups(improvement.structure, improvement.detail);
  const places = [human, technical, lost].flatMap((group) =>
    group === undefined
      ? []
      : group.items.map((item) => cardOfSame(group.concept, item, structure)),
  );
  expect(places).toEqual(["grown", null, null, null]);
});

test("[VT4] it is marked while a Do result from there stands here, and no other board's mark counts", () => {
  const store = createHeadlessStore();
  const put = (meta: DoResultShape["meta"]) => {
    const id = createShapeId();
    const shape = { ...STAND, id, meta } as DoResultShape;
    store.put([shape]);
    return id;
  };
  const standing = () =>
    takenOf(
      store.allRecords().filter((record): record is DoResultShape => {
        return record.typeName === "shape" && record.type === DO_RESULT;
      }),
      markedResults("improvement", ["a", "b"]),
    );
  const one = put(writeTakenMark(takenMark("improvement", "a")));
  put(writeTakenMark(takenMark("elsewhere", "b")));
  put({ takenFrom: 7 });
  put({ takenFrom: { board: "improvement", doResult: "b" } });
  put({ takenFrom: "improvement" });
  put({});
  expect([...standing()]).toEqual([["a", one]]);
  // Readers of this board who may not read that one are not told of it.
  expect(JSON.stringify(store.get(one))).not.toMatch(/improvement|"a"/);
  store.remove([one]);
  expect(standing().size).toBe(0);
});

const STAND: Omit<DoResultShape, "id"> = {
  typeName: "shape",
  type: DO_RESULT,
  parentId: "page:page" as DoResultShape["parentId"],
  index: "a1" as DoResultShape["index"],
  x: 0,
  y: 0,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  meta: {},
  props: { ...UNFILLED_DO_RESULT, text: "図面を読める" },
};
