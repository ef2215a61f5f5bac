import {
  costOf,
  countingPoints,
  LEAST_GAIN,
  withMedoid,
  type WeightedPoints,
} from "./clustering.ts";

/** The best k medoids there are, by trying every choice; of equally good ones the first. */
export function exhaustiveMedoids(points: WeightedPoints, k: number): readonly number[] {
  const candidates = countingPoints(points);
  let best: readonly number[] = [];
  let least = Infinity;
  extend([], 0, new Float64Array(points.distances.size).fill(Infinity));
  return best;

  function extend(chosen: readonly number[], from: number, nearest: Float64Array): void {
    if (chosen.length === k) {
      const cost = costOf(nearest, points.weights);
      if (cost < least - LEAST_GAIN) [best, least] = [chosen, cost];
      return;
    }
    for (let i = from; i <= candidates.length - (k - chosen.length); i++) {
      const medoid = candidates[i] ?? 0;
      extend([...chosen, medoid], i + 1, withMedoid(nearest, medoid, points.distances));
    }
  }
}

/** How many ways there are to choose k of n; more than is worth trying may be Infinity. */
export function choices(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}
