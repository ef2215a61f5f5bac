import type { DistanceMatrix } from "./distance-matrix.ts";

export interface WeightedPoints {
  readonly distances: DistanceMatrix;
  /** How often each point counts; a point of weight 0 neither counts nor may be a medoid. */
  readonly weights: Float64Array;
}

/** Points that stand for k groups, and the group of each point. */
export interface Clustering {
  /** Indices of the medoids, ascending. */
  readonly medoids: readonly number[];
  /** For each point the position of its nearest medoid; the first of equals. */
  readonly labels: readonly number[];
}

/** A gain below this is rounding, not a better clustering. */
export const LEAST_GAIN = 1e-9;

export function clusterAround(points: WeightedPoints, medoids: readonly number[]): Clustering {
  const { size, values } = points.distances;
  const ascending = medoids.toSorted((left, right) => left - right);
  const labels = Array.from({ length: size }, (_, i) => {
    let label = 0;
    let nearest = Infinity;
    for (const [position, medoid] of ascending.entries()) {
      const distance = values[i * size + medoid] ?? 0;
      if (distance < nearest) [label, nearest] = [position, distance];
    }
    return label;
  });
  return { medoids: ascending, labels };
}

/** Points that count, and so may be medoids. */
export function countingPoints({ weights }: WeightedPoints): readonly number[] {
  return [...weights.keys()].filter((i) => (weights[i] ?? 0) > 0);
}

/** Each point's distance to its nearest medoid, once this one has joined. */
export function withMedoid(
  nearest: Float64Array,
  medoid: number,
  { size, values }: DistanceMatrix,
): Float64Array<ArrayBuffer> {
  const joined = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    joined[i] = Math.min(nearest[i] ?? Infinity, values[i * size + medoid] ?? Infinity);
  }
  return joined;
}

/** Σ weight × distance over the points that count. */
export function costOf(nearest: Float64Array, weights: Float64Array): number {
  let cost = 0;
  for (const [i, weight] of weights.entries()) if (weight > 0) cost += weight * (nearest[i] ?? 0);
  return cost;
}
