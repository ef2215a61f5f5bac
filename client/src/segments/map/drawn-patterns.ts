import {
  distanceBand,
  patternDistance,
  patternFeatures,
  type CanonicalForm,
  type DistanceBand,
  type Features,
  type MapPoint,
} from "@zentaikan/capital-graph";
import type { Sliced } from "../../ui/sliced.ts";
import type { SegmentationBody } from "@zentaikan/protocol/segments";

/** A pattern that has a place in the picture. */
export interface DrawnPattern extends MapPoint {
  readonly key: string;
  readonly form: CanonicalForm;
  /** Places of the shown customers that have it. */
  readonly customers: readonly number[];
  /** Null while there are too few for segments. */
  readonly segment: number | null;
  readonly isMedoid: boolean;
}

/** What the pictures of closeness are told with. */
export interface ToldPatterns {
  readonly patterns: readonly DrawnPattern[];
  readonly nearest: readonly (DrawnPattern | null)[];
  readonly namesOf: (pattern: DrawnPattern) => string;
  readonly segmentOf: (pattern: DrawnPattern) => string;
}

/** How two structures differ, as people are told it. */
interface Difference {
  readonly band: DistanceBand;
  /** Cards and arrows that one has and the other has not. */
  readonly parts: number;
}

export function differenceOf(one: CanonicalForm, other: CanonicalForm): Difference {
  const parts =
    apart(one.nodes, other.nodes) +
    apart(one.causes, other.causes) +
    apart(one.reinvests, other.reinvests);
  return { band: distanceBand(patternDistance(featuresOf(one), featuresOf(other))), parts };
}

/** How many items one of two lists has and the other has not; each has every item once. */
function apart(one: readonly string[], other: readonly string[]): number {
  return one.length + other.length - 2 * one.filter((item) => other.includes(item)).length;
}

/** Each pattern is compared with many. */
const knownFeatures = new WeakMap<CanonicalForm, Features>();

function featuresOf(form: CanonicalForm): Features {
  const features = knownFeatures.get(form) ?? patternFeatures(form);
  knownFeatures.set(form, features);
  return features;
}

/** Which shown customers have which pattern, by its place in the body. */
export function customersByPattern(
  { customers }: Pick<SegmentationBody, "customers">,
  shown: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  return Map.groupBy(shown, (place) => customers[place]?.pattern ?? -1);
}

/** For each pattern the one nearest to it on the list, by distance and not by the picture. */
export function* nearestOf(
  patterns: readonly DrawnPattern[],
): Sliced<readonly (DrawnPattern | null)[]> {
  const features = patterns.map(({ form }) => featuresOf(form));
  const least = patterns.map(() => Infinity);
  const nearest: (DrawnPattern | null)[] = patterns.map(() => null);
  for (const [i, one] of features.entries()) {
    yield;
    for (let j = i + 1; j < features.length; j++) {
      const distance = patternDistance(one, features[j] ?? one);
      if (distance < (least[i] ?? 0)) [least[i], nearest[i]] = [distance, patterns[j] ?? null];
      if (distance < (least[j] ?? 0)) [least[j], nearest[j]] = [distance, patterns[i] ?? null];
    }
  }
  return nearest;
}
