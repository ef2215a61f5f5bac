import { expect, test } from "vitest";
import { rowsBeside, settleRows, type SettledRows } from "./rows-beside.ts";

const TOP = { startIndex: 0, endIndex: 6 };
const MIDDLE = { startIndex: 5000, endIndex: 5006 };

function settle(sight: typeof TOP, settled: SettledRows | null = null): SettledRows {
  const next = settleRows(settled, sight);
  return next === settled ? next : settle(sight, next);
}

test("[HO24] what is in sight is drawn first, and then a few of its neighbours in each task", () => {
  expect(rowsBeside(null, TOP)).toBe(0);
  const one = settleRows(null, TOP);
  expect(rowsBeside(one, TOP)).toBe(2);
  const two = settleRows(one, TOP);
  expect(rowsBeside(two, TOP)).toBe(4);
  expect(settleRows(two, TOP)).toBe(two);
});

test("[HO24] whoever scrolls on finds the neighbours, and whoever jumps what is in sight alone", () => {
  const settled = settle(MIDDLE);
  for (const rows of [-9, -3, 3, 9]) {
    const scrolled = { startIndex: 5000 + rows, endIndex: 5006 + rows };
    expect(rowsBeside(settled, scrolled)).toBe(4);
  }
  expect(rowsBeside(settled, TOP)).toBe(0);
  expect(rowsBeside(settled, { startIndex: 5011, endIndex: 5017 })).toBe(0);
});
