import {
  clusterAround,
  countingPoints,
  type Clustering,
  type WeightedPoints,
} from "./clustering.ts";
import { choices, exhaustiveMedoids } from "./exhaustive-medoids.ts";
import { buildMedoids, swapMedoids } from "./pam.ts";

/** Up to so many choices of medoids every one is tried, which finds the best there is. */
const MOST_CHOICES = 20_000;

interface MedoidSearch {
  /** More groups than this will not be asked for. */
  readonly mostGroups: number;
  readonly mostChoices?: number;
}

/**
 * Finds k groups, each around a point that is really there, so that a segment can be shown as one
 * customer's picture. Order the points by something lasting: ties go to the first of them.
 */
export function kMedoids(
  points: WeightedPoints,
  { mostGroups, mostChoices = MOST_CHOICES }: MedoidSearch,
): (k: number) => Clustering {
  const candidates = countingPoints(points).length;
  let built: readonly number[] | null = null;
  return (k) => {
    if (choices(candidates, k) <= mostChoices) {
      return clusterAround(points, exhaustiveMedoids(points, k));
    }
    built ??= buildMedoids(points, mostGroups);
    return clusterAround(points, swapMedoids(points, built.slice(0, k)));
  };
}
