import { expect, test } from "vitest";
import { LatelyChanged } from "./lately-changed.ts";

const board = (id: number) => ({ kind: "board", id: `b${id}` }) as const;

test("[CR9] so many changes are remembered and no more, however long the server runs", () => {
  const changed = new LatelyChanged();
  const first = changed.mark();
  for (let at = 0; at < 20_000; at += 1) changed.note(board(at % 3));
  expect(changed.since(first, [])).toBeNull();
  const mark = changed.mark();
  for (let at = 0; at < 4000; at += 1) changed.note(board(at % 3));
  expect([...(changed.since(mark, [])?.boardIds ?? [])].toSorted()).toEqual(["b0", "b1", "b2"]);
  for (let at = 0; at < 600; at += 1) changed.note(board(at));
  expect(changed.since(mark, [])).toBeNull();
});

test("[CR9] thousands at once are the whole list", () => {
  const changed = new LatelyChanged();
  const mark = changed.mark();
  changed.note(...Array.from({ length: 10_000 }, (_, at) => board(at)));
  expect(changed.since(mark, [])).toBeNull();
  expect(changed.since(changed.mark(), [])).not.toBeNull();
});

test("[CR9] another process knows nothing of this one", () => {
  expect(new LatelyChanged().since(new LatelyChanged().mark(), [])).toBeNull();
});
