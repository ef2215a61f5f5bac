import { expect, it } from "vitest";
import { findChoices } from "./find-choices.ts";

const choices = Array.from({ length: 10_000 }, (_, at) => ({
  value: `${at}`,
  words: `顧客${at}株式会社`,
}));

it("[UI15] what is typed narrows to those that have all of its words, whatever its width, in their order", () => {
  const { offered, left } = findChoices(choices, "株式　顧客９９９");
  expect(offered.map(({ value }) => value)).toEqual([
    "999",
    ...Array.from({ length: 10 }, (_, at) => `999${at}`),
  ]);
  expect(left).toBe(0);
  expect(findChoices(choices, "いない")).toEqual({ offered: [], left: 0 });
});

it("[UI15] of ten thousand a few are offered, and it is told how many more there are", () => {
  const { offered, left } = findChoices(choices, " ");
  expect(offered).toEqual(choices.slice(0, offered.length));
  expect(offered.length).toBeLessThanOrEqual(40);
  expect(offered.length + left).toBe(10_000);
});
