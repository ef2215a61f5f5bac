import { compareCodeUnits } from "../code-unit-order.ts";
import type { PatternKey } from "../pattern/pattern-key.ts";
import { patternDistance } from "./pattern-distance.ts";
import type { Features } from "./pattern-features.ts";

/** What a segment is recognised by: the pattern of its medoid. */
export interface SegmentMedoid {
  /** The customer whose structure stands for the segment. */
  readonly medoid: string;
  readonly medoidKey: PatternKey;
  readonly medoidFeatures: Features;
}

export interface Assignment {
  /** 所属, 境界, 新パターン候補. */
  readonly kind: "member" | "borderline" | "candidate";
  readonly nearest: Nearness;
  /** Null where there is but one segment. */
  readonly next: Nearness | null;
}

export interface Nearness {
  /** The segment, named by its medoid. */
  readonly medoid: string;
  readonly distance: number;
}

/** Farther than this from every medoid, a customer may be the first of a new pattern. */
const FARTHEST_MEMBER = 0.45;
/** Nearer to one medoid than to the next by less than this, it stands between them. */
const LEAST_MARGIN = 0.1;

/** The segment that a customer falls into. Null without segments. Of equally near ones the first by key. */
export function assignPattern(
  features: Features,
  segments: readonly SegmentMedoid[],
): Assignment | null {
  const [nearest, next] = segments
    .toSorted((left, right) => compareCodeUnits(left.medoidKey, right.medoidKey))
    .map(({ medoid, medoidFeatures }) => ({
      medoid,
      distance: patternDistance(features, medoidFeatures),
    }))
    .toSorted((left, right) => left.distance - right.distance);
  if (nearest === undefined) return null;
  const margin = (next?.distance ?? Infinity) - nearest.distance;
  return { kind: kindOf(nearest.distance, margin), nearest, next: next ?? null };
}

function kindOf(distance: number, margin: number): Assignment["kind"] {
  if (distance > FARTHEST_MEMBER) return "candidate";
  return margin < LEAST_MARGIN ? "borderline" : "member";
}
