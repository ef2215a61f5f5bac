import { totalWeight } from "./pattern-distance.ts";
import type { Features } from "./pattern-features.ts";

/** All pairwise distances of n patterns; symmetric, with zeros on the diagonal. */
export interface DistanceMatrix {
  readonly size: number;
  /** Row after row: the distance of i and j stands at `i * size + j`. */
  readonly values: Float64Array;
}

/**
 * The same distances as `patternDistance`, for many at once: features become numbers, sets become
 * sorted lists, and a pair costs one merge.
 */
export function distanceMatrix(patterns: readonly Features[]): DistanceMatrix {
  const size = patterns.length;
  const { sets, weights } = numberFeatures(patterns);
  const totals = patterns.map(totalWeight);
  const values = new Float64Array(size * size);
  for (const [i, left] of sets.entries()) {
    for (let j = i + 1; j < size; j++) {
      const shared = sharedWeight(left, sets[j] ?? left, weights);
      const all = (totals[i] ?? 0) + (totals[j] ?? 0) - shared;
      const distance = all === 0 ? 0 : 1 - shared / all;
      values[i * size + j] = distance;
      values[j * size + i] = distance;
    }
  }
  return { size, values };
}

function numberFeatures(patterns: readonly Features[]): {
  readonly sets: readonly Uint32Array[];
  readonly weights: Float64Array;
} {
  const numbers = new Map<string, number>();
  const weights: number[] = [];
  const sets = patterns.map((features) => {
    const set = new Uint32Array(features.size);
    let filled = 0;
    for (const [feature, weight] of features) {
      let number = numbers.get(feature);
      if (number === undefined) {
        number = weights.push(weight) - 1;
        numbers.set(feature, number);
      }
      set[filled++] = number;
    }
    return set.toSorted();
  });
  return { sets, weights: Float64Array.from(weights) };
}

function sharedWeight(left: Uint32Array, right: Uint32Array, weights: Float64Array): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const one = left[i] ?? 0;
    const other = right[j] ?? 0;
    if (one === other) shared += weights[one] ?? 0;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return shared;
}
