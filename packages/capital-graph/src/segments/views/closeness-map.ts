import { compareCodeUnits } from "../../code-unit-order.ts";
import { distanceMatrix, type DistanceMatrix } from "../distance-matrix.ts";
import { patternDistance } from "../pattern-distance.ts";
import { patternFeatures, type Features } from "../pattern-features.ts";
import { classicalScaling, type MapPoint } from "./classical-scaling.ts";
import { majorizing, settled } from "./majorization.ts";
import type { CountedPattern } from "./counted-pattern.ts";
import { fitToEarlier } from "./procrustes.ts";

export interface ClosenessMap {
  /** Patterns that have a place, most customers first; others have none, see `left`. */
  readonly points: readonly (MapPoint & { readonly pattern: CountedPattern })[];
  /**
   * How much the plane belies the distances, as Kruskal's stress: the root of the squared error of
   * the drawn distances, at their best scale, over the squared distances.
   */
  readonly stress: number;
  /** How many patterns are too many to be drawn. */
  readonly left: number;
}

/** Above this the plane says what is not so, and distances are shown one by one instead. */
export const GREATEST_STRESS = 0.2;
/** The plane is laid out by so many; their matrix is what the work grows with. */
const MOST_LANDMARKS = 60;
/** More points than these nobody tells apart. */
const MOST_POINTS = 160;

/**
 * Patterns on a plane, near where they are alike. Deterministic, and whatever the order of the
 * input; with earlier points the map is turned to where they lay, so that one customer more moves
 * the others little.
 */
export function closenessMap(
  patterns: readonly CountedPattern[],
  earlier: ReadonlyMap<string, MapPoint> = new Map(),
): ClosenessMap {
  const work = mappingCloseness(patterns, earlier);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** The same bit by bit, for a page that has to answer meanwhile. */
export function* mappingCloseness(
  patterns: readonly CountedPattern[],
  earlier: ReadonlyMap<string, MapPoint> = new Map(),
): Generator<undefined, ClosenessMap> {
  const counting = mostFirst(patterns);
  const drawn = counting.slice(0, MOST_POINTS);
  const landmarks = drawn.slice(0, MOST_LANDMARKS);
  const features: Features[] = [];
  for (const { form } of drawn) {
    features.push(patternFeatures(form));
    yield;
  }
  const near = features.slice(0, landmarks.length);
  const distances = distanceMatrix(near);
  yield;
  const weights = landmarks.map(({ customers }) => customers);
  const scaling = classicalScaling(distances, weights);
  yield;
  const plane = yield* majorizing(scaling.points, distances, weights);
  const placed: { readonly pattern: CountedPattern; readonly place: MapPoint }[] = [];
  for (const [i, pattern] of drawn.entries()) {
    yield;
    const own = features[i] ?? new Map<string, number>();
    const known = plane[i];
    const apart = known === undefined ? near.map((other) => patternDistance(own, other)) : [];
    const place = known ?? settled(scaling.place(apart), plane, { distances: apart, weights });
    placed.push({ pattern, place });
  }
  const fit = fitToEarlier(
    placed.flatMap(({ pattern: { key, customers }, place }) => {
      const before = earlier.get(key);
      return before === undefined ? [] : [{ now: place, earlier: before, weight: customers }];
    }),
  );
  return {
    points: placed.map(({ pattern, place }) => ({ pattern, ...fit(place) })),
    stress: stressOf(plane, distances, weights),
    left: counting.length - drawn.length,
  };
}

/** Most customers first; equals in an order that has nothing to do with what they say. */
function mostFirst(patterns: readonly CountedPattern[]): readonly CountedPattern[] {
  return patterns
    .filter(({ customers }) => customers > 0)
    .map((pattern) => ({ pattern, mixed: mix(pattern.key) }))
    .toSorted(
      (left, right) =>
        right.pattern.customers - left.pattern.customers ||
        left.mixed - right.mixed ||
        compareCodeUnits(left.pattern.key, right.pattern.key),
    )
    .map(({ pattern }) => pattern);
}

/** FNV-1a: spreads keys that begin alike. */
function mix(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

function stressOf(
  points: readonly MapPoint[],
  { size, values }: DistanceMatrix,
  weights: readonly number[],
): number {
  let both = 0;
  let drawn = 0;
  let meant = 0;
  for (const [i, one] of points.entries()) {
    for (let j = i + 1; j < size; j++) {
      const other = points[j] ?? one;
      const weight = (weights[i] ?? 0) * (weights[j] ?? 0);
      const length = Math.hypot(one.x - other.x, one.y - other.y);
      const distance = values[i * size + j] ?? 0;
      both += weight * length * distance;
      drawn += weight * length * length;
      meant += weight * distance * distance;
    }
  }
  if (meant === 0) return 0;
  return drawn === 0 ? 1 : Math.sqrt(Math.max(0, 1 - (both * both) / (drawn * meant)));
}
