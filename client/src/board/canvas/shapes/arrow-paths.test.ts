import { describe, expect, it } from "vitest";
import { arrowHeadPath, linePath, middleOf, trimmedEnd } from "./arrow-paths.ts";

const line = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
];

describe("arrow paths", () => {
  it("[AP1] writes a line as a path", () => {
    expect(linePath(line)).toBe("M0 0L100 0");
  });

  it("[AP2] points the head where the line arrives", () => {
    expect(arrowHeadPath(line, 10)).toBe("M100 0L90 4.5L90 -4.5Z");
    expect(arrowHeadPath([{ x: 3, y: 3 }], 10)).toBe("");
  });

  it("[AP3] ends the line before its head, across short last stretches too", () => {
    expect(trimmedEnd(line, 10)).toEqual([line[0], { x: 90, y: 0 }]);
    const bent = [...line, { x: 104, y: 0 }];
    expect(trimmedEnd(bent, 10)).toEqual([line[0], { x: 94, y: 0 }]);
  });

  it("[AP4] finds the middle of a line and of an arc", () => {
    expect(middleOf(line)).toEqual({ x: 50, y: 0 });
    expect(middleOf([line[0], { x: 40, y: 9 }, line[1]].flatMap((point) => point ?? []))).toEqual({
      x: 40,
      y: 9,
    });
  });
});
