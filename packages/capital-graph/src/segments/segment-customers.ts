import { compareCodeUnits } from "../code-unit-order.ts";
import type { CapitalLineup } from "../lineup.ts";
import type { PatternKey } from "../pattern/pattern-key.ts";
import { assignPattern, type Assignment } from "./assign-pattern.ts";
import { choosingClustering, scoringClusterings } from "./choose-clustering.ts";
import type { Clustering, WeightedPoints } from "./clustering.ts";
import { collapse, type Member, type Pattern } from "./collapse.ts";
import { describeSegments, type Segment } from "./describe-segments.ts";
import { distanceMatrix } from "./distance-matrix.ts";
import { testingAgainstChance, type NullTest } from "./null-test.ts";
import { patternFeatures } from "./pattern-features.ts";
import { sampleCustomers, samplePatterns } from "./sampling.ts";
import { seededRandom } from "./seeded-random.ts";
import { allSteps, type Steps } from "./steps.ts";
import { judge, type Verdict } from "./verdict.ts";

export interface Segmentation {
  readonly verdict: Verdict;
  /** Customers of one exact pattern: what can be shown before there is enough for segments. */
  readonly groups: readonly { readonly key: PatternKey; readonly members: readonly string[] }[];
  /** Null while there are too few customers or patterns to speak of segments. */
  readonly found: FoundSegments | null;
}

export interface FoundSegments {
  /** How many segments there are; groups of one customer are none. */
  readonly k: number;
  readonly silhouette: number;
  /** For every k that was tried. */
  readonly silhouettes: readonly { readonly k: number; readonly silhouette: number }[];
  /** False when no number of groups was both sharp and stable. */
  readonly stable: boolean;
  readonly nullTest: NullTest;
  /** Largest first, then by medoid. */
  readonly segments: readonly Segment[];
  /** Every customer, in code-unit order of ids. */
  readonly customers: readonly { readonly id: string; readonly assignment: Assignment }[];
}

/** Fewer customers or patterns than these are a list, not a population. */
const FEWEST_CUSTOMERS = 10;
const FEWEST_PATTERNS = 8;
/** In a small population every step is cheap enough to be repeated often. */
const SMALL_POPULATION = 200;

/**
 * The few patterns that customers' structures fall into, if they do; it must be able to say no.
 *
 * Depends on the set of customers alone. What chance there is in it comes from a generator seeded
 * by the data, so two machines find the same segments. Large populations are sampled; meant for a
 * worker.
 */
export function segmentCustomers(members: readonly Member[], lineup: CapitalLineup): Segmentation {
  return allSteps(segmentingCustomers(members, lineup));
}

/** The same, in steps: it comes to rest every few milliseconds, or tens of them in a large population. */
export function* segmentingCustomers(
  members: readonly Member[],
  lineup: CapitalLineup,
): Steps<Segmentation> {
  const patterns = collapse(members);
  const enough = members.length >= FEWEST_CUSTOMERS && patterns.length >= FEWEST_PATTERNS;
  const found = enough ? yield* findingSegments(patterns, lineup) : null;
  return {
    verdict: judge(found && { ...found.nullTest, stable: found.stable }),
    groups: patterns.map(({ key, members: same }) => ({ key, members: same })),
    found,
  };
}

function* findingSegments(
  patterns: readonly Pattern[],
  lineup: CapitalLineup,
): Steps<FoundSegments | null> {
  const random = seededRandom(
    patterns.map(({ key, members }) => `${members.length}|${key}`).join(),
  );
  const small = patterns.length <= SMALL_POPULATION;
  const sample = samplePatterns(patterns, random);
  yield { step: "comparing", done: 0 };
  const points = {
    distances: distanceMatrix(sample.map((pattern) => patternFeatures(pattern.form))),
    weights: Float64Array.from(sample, (pattern) => pattern.members.length),
  };
  const scored = yield* scoringClusterings(points);
  const chosen = yield* choosingClustering(points, scored, { random, resamples: small ? 100 : 30 });
  if (chosen === null) return null;
  const medoids = chosen.clustering.medoids.flatMap((index, position) => {
    const pattern = sample[index];
    if (pattern === undefined || isAlone(position, chosen.clustering, points)) return [];
    return [medoidOf(pattern, chosen.stability[position] ?? 0)];
  });
  const assigned = patterns.flatMap((pattern) => {
    const features = patternFeatures(pattern.form);
    const assignment = assignPattern(features, medoids);
    return assignment === null ? [] : [{ pattern, features, assignment }];
  });
  const nullTest = yield* testingAgainstChance(sampleCustomers(patterns, random), {
    random,
    relabellings: small ? 200 : 40,
  });
  return {
    k: medoids.length,
    silhouette: chosen.silhouette,
    silhouettes: scored.map(({ k, silhouette }) => ({ k, silhouette })),
    stable: chosen.stable,
    nullTest,
    segments: describeSegments(medoids, assigned, lineup),
    customers: assigned
      .flatMap(({ pattern, assignment }) => pattern.members.map((id) => ({ id, assignment })))
      .toSorted((left, right) => compareCodeUnits(left.id, right.id)),
  };
}

/** One customer is no pattern yet: it is left to the assignment, which calls it a candidate. */
function isAlone(group: number, { labels }: Clustering, { weights }: WeightedPoints): boolean {
  return labels.reduce((sum, label, i) => (label === group ? sum + (weights[i] ?? 0) : sum), 0) < 2;
}

function medoidOf({ key, form, members }: Pattern, stability: number) {
  return {
    medoid: members[0] ?? key,
    medoidKey: key,
    medoidFeatures: patternFeatures(form),
    stability,
  };
}
