import { compareCodeUnits } from "../code-unit-order.ts";
import type { CapitalLineup, Text } from "../lineup.ts";
import type { Assignment, SegmentMedoid } from "./assign-pattern.ts";
import type { Pattern } from "./collapse.ts";
import { nameSegment } from "./name-segment.ts";
import type { Features } from "./pattern-features.ts";
import { prevalence } from "./prevalence.ts";
import { segmentSignature, type SignatureEntry } from "./segment-signature.ts";

/** A segment: customers whose capitals grow along nearly the same pattern. */
export interface Segment extends SegmentMedoid {
  readonly autoName: Text;
  /** In code-unit order of ids. */
  readonly members: readonly string[];
  /** The greatest distance of a member from the medoid. */
  readonly radius: number;
  /** How surely it comes back when customers are drawn again, in [0, 1]. */
  readonly stability: number;
  /** What its members share and others do not, most telling first. */
  readonly signature: readonly SignatureEntry[];
}

interface AssignedPattern {
  readonly pattern: Pattern;
  readonly features: Features;
  readonly assignment: Assignment;
}

/** Segments from their medoids and everybody's assignment; largest first, then by medoid. */
export function describeSegments(
  medoids: readonly (SegmentMedoid & { readonly stability: number })[],
  assigned: readonly AssignedPattern[],
  lineup: CapitalLineup,
): readonly Segment[] {
  return medoids
    .map((medoid) => {
      const isMember = ({ assignment }: AssignedPattern) =>
        assignment.nearest.medoid === medoid.medoid;
      const own = assigned.filter(isMember);
      const inside = prevalence(own.map(counted));
      const outside = prevalence(assigned.filter((other) => !isMember(other)).map(counted));
      return {
        ...medoid,
        autoName: nameSegment(inside, lineup),
        members: own.flatMap(({ pattern }) => pattern.members).toSorted(compareCodeUnits),
        radius: Math.max(0, ...own.map(({ assignment }) => assignment.nearest.distance)),
        signature: segmentSignature(inside, outside, lineup),
      };
    })
    .toSorted(
      (left, right) =>
        right.members.length - left.members.length || compareCodeUnits(left.medoid, right.medoid),
    );
}

function counted({ pattern, features }: AssignedPattern) {
  return { features, customers: pattern.members.length };
}
