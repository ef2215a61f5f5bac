import type { MapPoint } from "./classical-scaling.ts";

/** A point of a map, where it was before, and how much it counts. */
interface MatchedPoint {
  readonly now: MapPoint;
  readonly earlier: MapPoint;
  readonly weight: number;
}

/**
 * How a map is shifted, turned and, if need be, mirrored, so that its points come to lie where they
 * lay before as nearly as a stiff map can (Procrustes, in the plane in closed form).
 */
export function fitToEarlier(matched: readonly MatchedPoint[]): (point: MapPoint) => MapPoint {
  const total = matched.reduce((sum, { weight }) => sum + weight, 0);
  if (matched.length < 2 || total === 0) return (point) => point;
  const from = centreOf((one) => one.now);
  const to = centreOf((one) => one.earlier);
  const kept = turnFor(1);
  const mirrored = turnFor(-1);
  const { side, cosine, sine } = kept.fit >= mirrored.fit ? kept : mirrored;
  return ({ x, y }) => {
    const [dx, dy] = [x - from.x, (y - from.y) * side];
    return { x: to.x + cosine * dx - sine * dy, y: to.y + sine * dx + cosine * dy };
  };

  function centreOf(at: (one: MatchedPoint) => MapPoint): MapPoint {
    return {
      x: matched.reduce((sum, one) => sum + one.weight * at(one).x, 0) / total,
      y: matched.reduce((sum, one) => sum + one.weight * at(one).y, 0) / total,
    };
  }

  /** The best turn of the map as it is, or of its mirror image. */
  function turnFor(side: 1 | -1) {
    let along = 0;
    let across = 0;
    for (const { now, earlier, weight } of matched) {
      const [x, y] = [now.x - from.x, (now.y - from.y) * side];
      const [toX, toY] = [earlier.x - to.x, earlier.y - to.y];
      along += weight * (x * toX + y * toY);
      across += weight * (x * toY - y * toX);
    }
    const fit = Math.hypot(along, across);
    return { side, fit, cosine: fit === 0 ? 1 : along / fit, sine: fit === 0 ? 0 : across / fit };
  }
}
