import { countingPoints, LEAST_GAIN, withMedoid, type WeightedPoints } from "./clustering.ts";
import type { DistanceMatrix } from "./distance-matrix.ts";

/**
 * BUILD of PAM (Kaufman and Rousseeuw 1987): each next medoid is the point that then lowers the
 * cost most. The first k of them are a fair start for k groups, whatever k.
 */
export function buildMedoids(points: WeightedPoints, most: number): readonly number[] {
  const candidates = countingPoints(points);
  const medoids: number[] = [];
  let nearest = new Float64Array(points.distances.size).fill(Infinity);
  while (medoids.length < Math.min(most, candidates.length)) {
    let best = -1;
    let least = Infinity;
    for (const candidate of candidates) {
      if (medoids.includes(candidate)) continue;
      const cost = costWith(candidate, nearest, points);
      if (cost < least - LEAST_GAIN) [best, least] = [candidate, cost];
    }
    medoids.push(best);
    nearest = withMedoid(nearest, best, points.distances);
  }
  return medoids;
}

/** The cost if this medoid joined; the innermost loop of all, so it makes nothing new. */
function costWith(
  candidate: number,
  nearest: Float64Array,
  { distances: { size, values }, weights }: WeightedPoints,
): number {
  const row = candidate * size;
  let cost = 0;
  for (let i = 0; i < size; i++) {
    const weight = weights[i] ?? 0;
    if (weight === 0) continue;
    const now = nearest[i] ?? 0;
    const then = values[row + i] ?? 0;
    cost += weight * (then < now ? then : now);
  }
  return cost;
}

/**
 * SWAP of PAM, with the eager swaps and shared sums of FasterPAM (Schubert and Rousseeuw 2021):
 * while exchanging a medoid for another point lowers the cost, do so at once.
 *
 * Deterministic: points are tried in their order, and ties go to the first.
 */
export function swapMedoids(points: WeightedPoints, start: readonly number[]): readonly number[] {
  const candidates = countingPoints(points);
  const medoids = [...start];
  let near = twoNearest(points.distances, medoids);
  let unchanged = 0;
  for (let at = 0; unchanged < candidates.length; at = (at + 1) % candidates.length) {
    const candidate = candidates[at] ?? 0;
    unchanged++;
    if (medoids.includes(candidate)) continue;
    const { change, position } = bestExchange(points, candidates, { candidate, near, medoids });
    if (change > -LEAST_GAIN) continue;
    medoids[position] = candidate;
    near = twoNearest(points.distances, medoids);
    unchanged = 0;
  }
  return medoids;
}

/**
 * Which medoid the candidate had best replace. A point that moves to the candidate gains whichever
 * medoid goes; any other point loses only if its own medoid goes. So one pass serves all medoids.
 */
function bestExchange(
  { distances: { size, values }, weights }: WeightedPoints,
  counting: readonly number[],
  { candidate, near, medoids }: { candidate: number; near: Near; medoids: readonly number[] },
): { readonly change: number; readonly position: number } {
  const loss = new Float64Array(medoids.length);
  let gain = 0;
  for (const i of counting) {
    const weight = weights[i] ?? 0;
    const distance = values[candidate * size + i] ?? 0;
    const first = near.first[i] ?? 0;
    const owner = near.owner[i] ?? 0;
    if (distance < first) gain += weight * (distance - first);
    else
      loss[owner] = (loss[owner] ?? 0) + weight * (Math.min(distance, near.second[i] ?? 0) - first);
  }
  const least = Math.min(...loss);
  return { change: gain + least, position: loss.indexOf(least) };
}

interface Near {
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** The position of the nearest medoid. */
  readonly owner: Uint32Array;
}

function twoNearest({ size, values }: DistanceMatrix, medoids: readonly number[]): Near {
  const first = new Float64Array(size).fill(Infinity);
  const second = new Float64Array(size).fill(Infinity);
  const owner = new Uint32Array(size);
  for (const [position, medoid] of medoids.entries()) {
    for (let i = 0; i < size; i++) {
      const distance = values[medoid * size + i] ?? 0;
      if (distance < (first[i] ?? 0)) {
        second[i] = first[i] ?? 0;
        first[i] = distance;
        owner[i] = position;
      } else if (distance < (second[i] ?? 0)) second[i] = distance;
    }
  }
  return { first, second, owner };
}
