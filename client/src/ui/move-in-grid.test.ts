import { describe, expect, it } from "vitest";
import { moveInGrid } from "./move-in-grid.ts";

const size = { rows: 3, columns: 8 };

describe("moveInGrid", () => {
  it.each([
    ["ArrowRight", 0, 0, { row: 0, column: 1 }],
    ["ArrowRight", 0, 7, { row: 0, column: 7 }],
    ["ArrowLeft", 1, 1, { row: 1, column: 0 }],
    ["ArrowLeft", 1, 0, { row: 1, column: 0 }],
    ["ArrowDown", 0, 4, { row: 1, column: 4 }],
    ["ArrowDown", 2, 4, { row: 2, column: 4 }],
    ["ArrowUp", 0, 4, { row: 0, column: 4 }],
    ["Home", 2, 4, { row: 2, column: 0 }],
    ["End", 2, 4, { row: 2, column: 7 }],
    ["a", 0, 0, null],
  ])("[HO10] %s from row %i, column %i", (key, row, column, place) =>
    expect(moveInGrid(key, { row, column, ...size })).toEqual(place),
  );
});
