import type { DistanceMatrix } from "../distance-matrix.ts";
import type { MapPoint } from "./classical-scaling.ts";

const MOST_ROUNDS = 80;
/** A round that brings the points no farther than this, in units of the distances, was the last. */
const SETTLED = 1e-5;

/**
 * The same points moved to where the lengths between them fit the distances best: stress
 * majorization (SMACOF, de Leeuw 1977), a pair counting by the product of its weights. Each round
 * is Guttman's transform and makes the fit no worse.
 */
export function* majorizing(
  start: readonly MapPoint[],
  { size, values }: DistanceMatrix,
  weights: readonly number[],
): Generator<undefined, readonly MapPoint[]> {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let points = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const moved = points.map((point, i) => {
      let [x, y] = [0, 0];
      for (let j = 0; j < size; j++) {
        const other = points[j] ?? point;
        const length = Math.sqrt((point.x - other.x) ** 2 + (point.y - other.y) ** 2);
        if (length === 0) continue;
        const pull = ((weights[j] ?? 0) * (values[i * size + j] ?? 0)) / length;
        x += pull * (point.x - other.x);
        y += pull * (point.y - other.y);
      }
      return { x: x / total, y: y / total };
    });
    const farthest = Math.max(
      ...moved.map(({ x, y }, i) => Math.hypot(x - (points[i]?.x ?? 0), y - (points[i]?.y ?? 0))),
    );
    points = moved;
    yield;
    if (farthest < SETTLED) break;
  }
  return points;
}

/** Where one more point lies among others that stay, from where it is thought to be. */
export function settled(
  start: MapPoint,
  others: readonly MapPoint[],
  {
    distances,
    weights,
  }: { readonly distances: readonly number[]; readonly weights: readonly number[] },
): MapPoint {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let point = start;
  for (let round = 0; round < 20; round++) {
    let [x, y] = [0, 0];
    for (const [j, other] of others.entries()) {
      const length = Math.sqrt((point.x - other.x) ** 2 + (point.y - other.y) ** 2);
      const share = length === 0 ? 0 : (distances[j] ?? 0) / length;
      x += (weights[j] ?? 0) * (other.x + share * (point.x - other.x));
      y += (weights[j] ?? 0) * (other.y + share * (point.y - other.y));
    }
    point = { x: x / total, y: y / total };
  }
  return point;
}
