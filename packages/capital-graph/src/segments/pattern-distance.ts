import { compareCodeUnits } from "../code-unit-order.ts";
import type { Feature, Features } from "./pattern-features.ts";

/**
 * Weighted Jaccard (Ruzicka) distance of two feature sets: 1 − Σmin ∕ Σmax, in [0, 1].
 *
 * A metric. Two empty patterns are one pattern, at distance 0.
 */
export function patternDistance(left: Features, right: Features): number {
  const [smaller, larger] = left.size <= right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const [feature, weight] of smaller) if (larger.has(feature)) shared += weight;
  const all = totalWeight(left) + totalWeight(right) - shared;
  return all === 0 ? 0 : 1 - shared / all;
}

export function totalWeight(features: Features): number {
  let total = 0;
  for (const weight of features.values()) total += weight;
  return total;
}

export type DistanceBand = "same" | "near" | "ratherNear" | "far";

/** 同一, 近い, やや近い, 遠い: what people are shown; the number only when they ask. */
export function distanceBand(distance: number): DistanceBand {
  if (distance === 0) return "same";
  if (distance <= 0.2) return "near";
  return distance <= 0.45 ? "ratherNear" : "far";
}

export interface PatternComparison {
  readonly distance: number;
  readonly band: DistanceBand;
  /** Heaviest first; the three lists are the whole explanation of the distance. */
  readonly shared: readonly Feature[];
  readonly onlyLeft: readonly Feature[];
  readonly onlyRight: readonly Feature[];
}

export function comparePatterns(left: Features, right: Features): PatternComparison {
  const distance = patternDistance(left, right);
  return {
    distance,
    band: distanceBand(distance),
    shared: byWeight(left, (feature) => right.has(feature)),
    onlyLeft: byWeight(left, (feature) => !right.has(feature)),
    onlyRight: byWeight(right, (feature) => !left.has(feature)),
  };
}

function byWeight(features: Features, keep: (feature: Feature) => boolean): readonly Feature[] {
  return [...features]
    .filter(([feature]) => keep(feature))
    .toSorted(([one, weight], [other, heavier]) => heavier - weight || compareCodeUnits(one, other))
    .map(([feature]) => feature);
}
