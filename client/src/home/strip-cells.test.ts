import { describe, expect, it } from "vitest";
import { stripRows } from "./strip-cells.ts";

/** A row as one sees it: the initial where something grows, a dot where nothing does. */
const seen = (...cells: readonly `${1 | 2 | 3}.${string}`[]) =>
  stripRows(
    cells.map((cell) => ({ stage: Number(cell[0]) as 1 | 2 | 3, capital: cell.slice(2) })),
  ).map(({ points }) =>
    points.map(({ capital, grows }) => (grows ? capital.initial : "·")).join(""),
  );

describe("stripRows", () => {
  it("[HO7] puts each capital in its own column of its beat", () =>
    expect(seen("1.hum", "1.org", "2.tec", "3.cus", "3.fin")).toEqual([
      "···組·人··",
      "··技·····",
      "財顧······",
    ]));

  it("[HO7] has three rows of eight when nothing grows", () =>
    expect(seen()).toEqual(["········", "········", "········"]));

  it("[HO7] takes the six columns of the lineup that a board speaks of", () => {
    const rows = seen("1.int", "2.fin");
    expect(rows.map((row) => row.length)).toEqual([6, 6, 6]);
    expect(rows[0]).toContain("知");
  });

  it("[HO7] leaves out a concept that no preset knows", () =>
    expect(seen("1.brand", "2.tec")).toEqual(["········", "··技·····", "········"]));
});
