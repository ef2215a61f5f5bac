interface Point {
  readonly x: number;
  readonly y: number;
}

export function linePath(points: readonly Point[]): string {
  return points
    .map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`)
    .join("");
}

/** A filled head at the end of the line, pointing where its last stretch goes. */
export function arrowHeadPath(points: readonly Point[], length: number): string {
  const tip = points.at(-1);
  const before = points.findLast((point) => tip !== undefined && distance(point, tip) > 0.5);
  if (tip === undefined || before === undefined) return "";
  const reach = distance(before, tip);
  const along = { x: (tip.x - before.x) / reach, y: (tip.y - before.y) / reach };
  const back = { x: tip.x - along.x * length, y: tip.y - along.y * length };
  const half = length * 0.45;
  const left = { x: back.x - along.y * half, y: back.y + along.x * half };
  const right = { x: back.x + along.y * half, y: back.y - along.x * half };
  return `${linePath([tip, left, right])}Z`;
}

/** The line, ending earlier, so that its stroke does not show beside the head's tip. */
export function trimmedEnd(points: readonly Point[], length: number): readonly Point[] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return points;
  const reach = distance(before, tip);
  if (reach <= length)
    return points.length > 2 ? trimmedEnd(points.slice(0, -1), length - reach) : points;
  const share = (reach - length) / reach;
  const end = {
    x: before.x + (tip.x - before.x) * share,
    y: before.y + (tip.y - before.y) * share,
  };
  return [...points.slice(0, -1), end];
}

/** Halfway along the list of points, which for a line or an arc is halfway along the arrow. */
export function middleOf(points: readonly Point[]): Point {
  const before = points[Math.floor((points.length - 1) / 2)] ?? { x: 0, y: 0 };
  const after = points[Math.floor(points.length / 2)] ?? before;
  return { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 };
}

/** The point so far along the line, from 0 to 1. */
export function pointAlong(points: readonly Point[], share: number): Point {
  const lengths = points.slice(1).map((point, index) => distance(points[index] ?? point, point));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]];
    if (from === undefined || to === undefined) break;
    if (left <= length && length > 0) {
      const part = left / length;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    left -= length;
  }
  return middleOf(points);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
