import type { TLGeoShape } from "@tldraw/tlschema";
import type { PathCommand } from "../picture.ts";
import { lineThrough, type Point } from "../shape-parts.ts";

type Size = { readonly w: number; readonly h: number };

/** What is drawn as lines, in the shape's own space: outlines of forms, and marks in boxes. */
export function outlineOf(
  geo: TLGeoShape["props"]["geo"],
  { w, h }: Size,
): readonly PathCommand[][] {
  const scaled = (points: readonly (readonly [number, number])[]) =>
    points.map(([x, y]): Point => ({ x: x * w, y: y * h }));
  const closed = (points: readonly (readonly [number, number])[]): PathCommand[] => [
    ...lineThrough(scaled(points)),
    { to: "Z" },
  ];
  const slant = Math.min(w * 0.38, h * 0.38) / (w || 1);
  const head = Math.min(w, h) * 0.38;
  switch (geo) {
    case "pentagon":
      return [closed(regular(5))];
    case "hexagon":
      return [closed(regular(6))];
    case "octagon":
      return [closed(regular(8))];
    case "rhombus":
      return [
        closed([
          [slant, 0],
          [1, 0],
          [1 - slant, 1],
          [0, 1],
        ]),
      ];
    case "rhombus-2":
      return [
        closed([
          [0, 0],
          [1 - slant, 0],
          [1, 1],
          [slant, 1],
        ]),
      ];
    case "trapezoid":
      return [
        closed([
          [slant, 0],
          [1 - slant, 0],
          [1, 1],
          [0, 1],
        ]),
      ];
    case "arrow-right":
      return [closed(blockArrow(head / (w || 1)))];
    case "arrow-left":
      return [closed(blockArrow(head / (w || 1)).map(([x, y]) => [1 - x, y] as const))];
    case "arrow-down":
      return [closed(blockArrow(head / (h || 1)).map(([x, y]) => [y, x] as const))];
    case "arrow-up":
      return [closed(blockArrow(head / (h || 1)).map(([x, y]) => [y, 1 - x] as const))];
    case "x-box":
      return [
        lineThrough(
          scaled([
            [0, 0],
            [1, 1],
          ]),
        ),
        lineThrough(
          scaled([
            [1, 0],
            [0, 1],
          ]),
        ),
      ];
    case "check-box":
      return [
        lineThrough(
          scaled([
            [0.25, 0.52],
            [0.45, 0.7],
            [0.78, 0.3],
          ]),
        ),
      ];
    case "heart":
      return [heart(w, h)];
    case "rectangle":
    case "ellipse":
    case "triangle":
    case "diamond":
    case "star":
    case "oval":
    case "cloud":
      // A box has these forms itself.
      return [];
  }
}

/** The corners of a polygon in a box, the first at the top. */
function regular(corners: number): (readonly [number, number])[] {
  const points = Array.from({ length: corners }, (_, index) => {
    const turn = (corners % 2 === 0 ? 0.5 : 0) / corners;
    const angle = (index / corners + turn) * 2 * Math.PI - Math.PI / 2;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [top, bottom] = [
    Math.min(...points.map(([, y]) => y)),
    Math.max(...points.map(([, y]) => y)),
  ];
  return points.map(([x, y]) => [(x - left) / (right - left), (y - top) / (bottom - top)] as const);
}

function blockArrow(head: number): (readonly [number, number])[] {
  const neck = 1 - head;
  return [
    [0, 0.25],
    [neck, 0.25],
    [neck, 0],
    [1, 0.5],
    [neck, 1],
    [neck, 0.75],
    [0, 0.75],
  ];
}

function heart(w: number, h: number): PathCommand[] {
  const curve = (
    numbers: readonly [number, number, number, number, number, number],
  ): PathCommand => {
    const [x1, y1, x2, y2, x, y] = numbers;
    return { to: "C", x1: x1 * w, y1: y1 * h, x2: x2 * w, y2: y2 * h, x: x * w, y: y * h };
  };
  return [
    { to: "M", x: 0.5 * w, y: 0.25 * h },
    curve([0.5, 0.1, 0.35, 0, 0.24, 0]),
    curve([0.08, 0, 0, 0.14, 0, 0.3]),
    curve([0, 0.56, 0.26, 0.76, 0.5, 1]),
    curve([0.74, 0.76, 1, 0.56, 1, 0.3]),
    curve([1, 0.14, 0.92, 0, 0.76, 0]),
    curve([0.65, 0, 0.5, 0.1, 0.5, 0.25]),
    { to: "Z" },
  ];
}
