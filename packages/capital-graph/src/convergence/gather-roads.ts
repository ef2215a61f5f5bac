import { EMPTY_FORM, type CanonicalForm } from "../pattern/canonical-form.ts";
import { collapse } from "../segments/collapse.ts";
import { distanceMatrix } from "../segments/distance-matrix.ts";
import { distanceBand } from "../segments/pattern-distance.ts";
import { patternFeatures } from "../segments/pattern-features.ts";
import type { Road } from "./road.ts";

/** Roads that are close to each other, and the one that is closest to all of them. */
export interface RoadGroup {
  readonly roads: readonly string[];
  readonly form: CanonicalForm;
}

interface Gathered {
  /** Most roads first. */
  readonly groups: readonly RoadGroup[];
  /** The mean distance of two roads; null of fewer than two. */
  readonly distance: number | null;
}

/**
 * Few roads are no population to look for segments in: roads are joined, the closest first, for as
 * long as all of a group are near each other. No chance is in it, nor the order of roads.
 */
export function gatherRoads(roads: readonly Road[]): Gathered {
  const patterns = collapse(roads);
  const { size, values } = distanceMatrix(patterns.map(({ form }) => patternFeatures(form)));
  const apart = (one: number, other: number): number => values[one * size + other] ?? 0;
  const counts = patterns.map(({ members }) => members.length);
  let sum = 0;
  for (let one = 0; one < size; one++) {
    for (let other = one + 1; other < size; other++) {
      sum += apart(one, other) * (counts[one] ?? 0) * (counts[other] ?? 0);
    }
  }
  const pairs = (roads.length * (roads.length - 1)) / 2;
  const groups = joinNearest(size, apart).map((members) => {
    const among = members.flatMap((one) => patterns[one] ?? []);
    const medoid = members
      .map((one) => ({
        form: patterns[one]?.form,
        far: members.reduce((far, other) => far + apart(one, other) * (counts[other] ?? 0), 0),
      }))
      .reduce((best, next) => (next.far < best.far ? next : best));
    return { roads: among.flatMap(({ members: ids }) => ids), form: medoid.form ?? EMPTY_FORM };
  });
  return {
    groups: groups.toSorted((one, other) => other.roads.length - one.roads.length),
    distance: pairs === 0 ? null : sum / pairs,
  };
}

/** Complete linkage. Of equally close groups those that begin first are joined first. */
function joinNearest(
  size: number,
  apart: (one: number, other: number) => number,
): readonly (readonly number[])[] {
  const groups = Array.from({ length: size }, (_, index) => [index]);
  const far = groups.map((_, one) => groups.map((__, other) => apart(one, other)));
  for (;;) {
    let nearest = { one: -1, other: -1, distance: Infinity };
    for (let one = 0; one < groups.length; one++) {
      for (let other = one + 1; other < groups.length; other++) {
        const distance = far[one]?.[other] ?? Infinity;
        if (distance < nearest.distance) nearest = { one, other, distance };
      }
    }
    const { one, other, distance } = nearest;
    // Two roads further apart than what is called rather near (SG8) are never in one group.
    if (distanceBand(distance) === "far") return groups;
    groups[one]?.push(...(groups[other] ?? []));
    for (const [index, row] of far.entries()) {
      const further = Math.max(row[one] ?? 0, row[other] ?? 0);
      row[one] = further;
      const mine = far[one];
      if (mine !== undefined) mine[index] = further;
    }
    groups.splice(other, 1);
    far.splice(other, 1);
    for (const row of far) row.splice(other, 1);
  }
}
