import { compareCodeUnits } from "../code-unit-order.ts";
import type { CapitalLineup, Text } from "../lineup.ts";
import { describeFeature } from "./describe-feature.ts";
import { FEATURE_WEIGHTS, featureKind, type Feature } from "./pattern-features.ts";
import type { Prevalence } from "./prevalence.ts";

/** A feature that most of a segment shares, and how much it sets the segment apart. */
export interface SignatureEntry {
  readonly feature: Feature;
  readonly text: Text;
  /** Shares of the customers inside and outside the segment that have it. */
  readonly inside: number;
  readonly outside: number;
}

/** Shared by two of three: what a segment may be described and named by. */
export const SHARED_BY_MOST = 2 / 3;

/** What most members share and others do not, by weight × (inside − outside), heaviest first. */
export function segmentSignature(
  inside: Prevalence,
  outside: Prevalence,
  lineup: CapitalLineup,
): readonly SignatureEntry[] {
  return [...inside]
    .filter(([, share]) => share >= SHARED_BY_MOST)
    .map(([feature, share]) => ({ feature, inside: share, outside: outside.get(feature) ?? 0 }))
    .filter((entry) => entry.inside > entry.outside)
    .toSorted(
      (left, right) => score(right) - score(left) || compareCodeUnits(left.feature, right.feature),
    )
    .map((entry) => ({ ...entry, text: describeFeature(entry.feature, lineup) }));
}

function score({ feature, inside, outside }: Omit<SignatureEntry, "text">): number {
  return FEATURE_WEIGHTS[featureKind(feature)] * (inside - outside);
}
