import {
  assignPattern,
  EMPTY_FORM,
  patternFeatures,
  readPatternKey,
  type Features,
} from "@zentaikan/capital-graph";
import type { PatternsTables } from "./patterns-tables.ts";

/** A segment of the adopted version that customers may be placed in. */
interface Medoid {
  readonly segmentId: string;
  readonly patternKey: string;
}

export type Placing = Pick<
  PatternsTables["patternPlaces"],
  "segmentId" | "kind" | "nearestId" | "nearestDistance" | "nextId" | "nextDistance"
>;

/**
 * Places patterns among the segments; null where there is no segment, or the key is none. A key is
 * looked up once: many customers have one pattern.
 */
export function patternPlacer(medoids: readonly Medoid[]): (patternKey: string) => Placing | null {
  const segments = medoids.flatMap(({ segmentId, patternKey }) => {
    const medoidFeatures = featuresOf(patternKey);
    return medoidFeatures === null
      ? []
      : [{ medoid: segmentId, medoidKey: patternKey, medoidFeatures }];
  });
  const known = new Map<string, Placing | null>();
  const place = (patternKey: string): Placing | null => {
    const features = featuresOf(patternKey);
    const assigned = features && assignPattern(features, segments);
    if (assigned === null) return null;
    const { kind, nearest, next } = assigned;
    return {
      segmentId: kind === "candidate" ? null : nearest.medoid,
      kind,
      nearestId: nearest.medoid,
      nearestDistance: nearest.distance,
      nextId: next?.medoid ?? null,
      nextDistance: next?.distance ?? null,
    };
  };
  return (patternKey) => {
    const found = known.has(patternKey) ? known.get(patternKey) : place(patternKey);
    known.set(patternKey, found ?? null);
    return found ?? null;
  };
}

/** Null for what is no key of a pattern. */
export function featuresOf(patternKey: string): Features | null {
  const form = readPatternKey(patternKey);
  return form && patternFeatures(form);
}

/** The form that a key was made of, as the interface says it. */
export function formBody(patternKey: string) {
  const { nodes, causes, reinvests, local, incomplete } = readPatternKey(patternKey) ?? EMPTY_FORM;
  const lists = { nodes: [...nodes], causes: [...causes], reinvests: [...reinvests] };
  return { ...lists, local, incomplete };
}
