import { centreOf, type Box } from "./board-look.ts";
import type { Point } from "./board-edit.ts";

/** A straight line from the edge of one box to the edge of another. */
export function lineBetween(from: Box, to: Box): readonly [Point, Point] {
  return [edgeTowards(from, centreOf(to)), edgeTowards(to, centreOf(from))];
}

/** Where the line from a point to the middle of a box meets its edge. */
export function edgeTowards(box: Box, point: Point): Point {
  const centre = centreOf(box);
  const [dx, dy] = [point.x - centre.x, point.y - centre.y];
  const share = Math.max(Math.abs(dx) / (box.w / 2), Math.abs(dy) / (box.h / 2));
  return share <= 1 ? centre : { x: centre.x + dx / share, y: centre.y + dy / share };
}
