import type { VecLike } from "tldraw";

/**
 * The way from a line to something that stands beside it: straight off it, and upwards, where
 * nothing is said of the line; of an upright one to the right.
 */
export function besideLine(path: readonly VecLike[], by: number): VecLike {
  const [from, to] = [path[0], path.at(-1)];
  if (from === undefined || to === undefined) return { x: 0, y: -by };
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return { x: 0, y: -by };
  if (dx === 0) return { x: by, y: 0 };
  const side = Math.sign(dx);
  return { x: (side * dy * by) / length, y: (-side * dx * by) / length };
}
