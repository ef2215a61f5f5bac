import type { Point } from "../../ground/drawing/board-edit.ts";
import { centreOf, type BoardLook, type Box } from "../../ground/drawing/board-look.ts";

/** How hard the arrows are to follow. */
export interface Disorder {
  /** Pairs of arrows that cross, and cards that an arrow runs over. */
  readonly tangles: number;
  /** How far the arrows go up and down, in page units. */
  readonly rise: number;
}

interface Line {
  readonly from: string;
  readonly to: string;
  readonly start: Point;
  readonly end: Point;
}

/** Of the board with its cards in these boxes. */
export function disorderOf({ arrows }: BoardLook, boxes: ReadonlyMap<string, Box>): Disorder {
  const lines = arrows.flatMap(({ from, to }): readonly Line[] => {
    const [tail, head] = [boxes.get(from ?? ""), boxes.get(to ?? "")];
    if (from === null || to === null || tail === undefined || head === undefined) return [];
    return [{ from, to, start: centreOf(tail), end: centreOf(head) }];
  });
  let tangles = 0;
  for (const [index, line] of lines.entries()) {
    for (const other of lines.slice(index + 1)) if (doCross(line, other)) tangles += 1;
    for (const [id, box] of boxes) {
      if (id !== line.from && id !== line.to && runsOver(line, box)) tangles += 1;
    }
  }
  const rise = lines.reduce((sum, { start, end }) => sum + Math.abs(end.y - start.y), 0);
  return { tangles, rise };
}

export function isTidier(one: Disorder, other: Disorder): boolean {
  return one.tangles < other.tangles || (one.tangles === other.tangles && one.rise < other.rise);
}

function doCross(a: Line, b: Line): boolean {
  if (new Set([a.from, a.to, b.from, b.to]).size < 4) return false;
  return isApart(a, b.start, b.end) && isApart(b, a.start, a.end);
}

function isApart(line: Line, one: Point, other: Point): boolean {
  return side(line, one) * side(line, other) < 0;
}

function side({ start, end }: Line, { x, y }: Point): number {
  return Math.sign((end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x));
}

/** Whether the line goes through the box: clipped against its four sides (Liang and Barsky 1984). */
function runsOver({ start, end }: Line, { x, y, w, h }: Box): boolean {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  let [enters, leaves] = [0, 1];
  const sides = [
    [-dx, start.x - x],
    [dx, x + w - start.x],
    [-dy, start.y - y],
    [dy, y + h - start.y],
  ] as const;
  for (const [speed, distance] of sides) {
    if (speed === 0) {
      if (distance <= 0) return false;
    } else if (speed < 0) enters = Math.max(enters, distance / speed);
    else leaves = Math.min(leaves, distance / speed);
  }
  return enters < leaves;
}
