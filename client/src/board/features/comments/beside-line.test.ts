import { expect, test } from "vitest";
import { besideLine } from "./beside-line.ts";

test("[CU8] what stands beside a line stands above it, or to the right of an upright one", () => {
  const from = { x: 100, y: 100 };
  const ways = [
    { x: 10, y: 0 },
    { x: -10, y: 0 },
    { x: 0, y: 10 },
    { x: 3, y: 4 },
    { x: -3, y: 4 },
    { x: 0, y: 0 },
  ];
  const beside = ways.map(({ x, y }) => besideLine([from, { x: from.x + x, y: from.y + y }], 35));
  expect(beside).toEqual([
    { x: 0, y: -35 },
    { x: -0, y: -35 },
    { x: 35, y: 0 },
    { x: 28, y: -21 },
    { x: -28, y: -21 },
    { x: 0, y: -35 },
  ]);
});
