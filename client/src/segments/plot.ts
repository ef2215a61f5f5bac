import { scaleLinear } from "d3-scale";
import {
  area,
  curveBumpX,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  symbolAsterisk,
} from "d3-shape";

/** The doorway to the library of plots: it knows shapes and scales, the page draws. */

/** As many as there may be segments; told apart without colour. */
const SYMBOLS = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolStar,
  symbolCross,
  symbolWye,
  symbolAsterisk,
];

/** Rows of a long table wear the same few. */
const drawnSymbols = new Map<string, string>();

/** The mark of a segment around the origin, as an SVG path. @param size its area */
export function segmentSymbol(segment: number, size: number): string {
  const place = segment % SYMBOLS.length;
  const key = `${place} ${size}`;
  const path = drawnSymbols.get(key) ?? symbol(SYMBOLS[place] ?? symbolCircle, size)() ?? "";
  drawnSymbols.set(key, path);
  return path;
}

/** One end of a ribbon: where it begins to the right, and how far down it reaches. */
export interface RibbonEnd {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** A ribbon from one bar to another, as an SVG path. */
export function ribbon(from: RibbonEnd, to: RibbonEnd): string {
  const shape = area<RibbonEnd>()
    .x(({ x }) => x)
    .y0(({ top }) => top)
    .y1(({ bottom }) => bottom)
    .curve(curveBumpX);
  return shape([from, to]) ?? "";
}

/** Values onto lengths, the same measure for both axes of a plane. */
export function planeScale(
  points: readonly { readonly x: number; readonly y: number }[],
  {
    width,
    height,
    margin,
  }: { readonly width: number; readonly height: number; readonly margin: number },
) {
  const [left, right] = extent(points.map(({ x }) => x));
  const [bottom, top] = extent(points.map(({ y }) => y));
  const measure = Math.min(
    (width - 2 * margin) / Math.max(right - left, 1e-6),
    (height - 2 * margin) / Math.max(top - bottom, 1e-6),
  );
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const halfX = width / 2 / measure;
  const halfY = height / 2 / measure;
  return {
    x: scaleLinear([middleX - halfX, middleX + halfX], [0, width]),
    y: scaleLinear([middleY - halfY, middleY + halfY], [height, 0]),
  };
}

function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
