import type { PathCommand } from "../../../picture/picture.ts";
import type { Point } from "./frame.ts";

/** Points that a path passes, curves in steps small enough to tell how far they reach. */
export function pathPoints(commands: readonly PathCommand[]): readonly Point[] {
  const points: Point[] = [];
  for (const command of commands) {
    if (command.to === "Z") continue;
    const from = points.at(-1);
    if (command.to === "C" && from !== undefined) {
      for (let step = 1; step < STEPS; step += 1) {
        points.push(onCurve(from, command, step / STEPS));
      }
    }
    points.push({ x: command.x, y: command.y });
  }
  return points;
}

/** Where a path goes as it begins, and as it ends. */
export function pathHeadings(points: readonly Point[]): {
  readonly leaving: Point;
  readonly arriving: Point;
} {
  return { leaving: step(points[0], points[1]), arriving: step(points.at(-2), points.at(-1)) };
}

const STEPS = 8;

function step(from: Point | undefined, to: Point | undefined): Point {
  if (from === undefined || to === undefined) return { x: 1, y: 0 };
  return { x: to.x - from.x, y: to.y - from.y };
}

function onCurve(from: Point, curve: Extract<PathCommand, { readonly to: "C" }>, t: number): Point {
  const u = 1 - t;
  const along = (start: number, first: number, second: number, end: number) =>
    u * u * u * start + 3 * u * u * t * first + 3 * u * t * t * second + t * t * t * end;
  return {
    x: along(from.x, curve.x1, curve.x2, curve.x),
    y: along(from.y, curve.y1, curve.y2, curve.y),
  };
}
