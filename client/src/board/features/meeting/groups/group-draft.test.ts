import { expect, test } from "vitest";
import { areNamed, divideEvenly, groupsOf } from "./group-draft.ts";

const people = Array.from({ length: 11 }, (_, at) => `p${at}`);

test("[MU13] people are divided evenly and at random, each into one group", () => {
  let seed = 3;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const draft = divideEvenly(people, ["A", "B", "C"], random);
  const groups = groupsOf(draft);
  expect(groups.map((group) => group.people.length)).toEqual([4, 4, 3]);
  expect(groups.flatMap((group) => group.people).toSorted()).toEqual(people.toSorted());
  const again = groupsOf(divideEvenly(people, ["A", "B", "C"], random));
  expect(again).not.toEqual(groups);
});

test("[MU13] a group without anybody is none, and each has a name of its own", () => {
  const of = new Map([
    ["a", 0],
    ["b", 2],
  ]);
  expect(groupsOf({ names: ["A", "B", " C "], of })).toEqual([
    { name: "A", people: ["a"] },
    { name: "C", people: ["b"] },
  ]);
  expect(areNamed({ names: ["A", "", "C"], of })).toBe(true);
  expect(areNamed({ names: ["A", "B", "A"], of })).toBe(false);
  expect(areNamed({ names: [" ", "B", "C"], of })).toBe(false);
});
