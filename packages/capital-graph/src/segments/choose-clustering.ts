import { countingPoints, type Clustering, type WeightedPoints } from "./clustering.ts";
import { kMedoids } from "./k-medoids.ts";
import type { Random } from "./seeded-random.ts";
import { meanSilhouette } from "./silhouette.ts";
import { provingStability, STABLE } from "./stability.ts";
import type { Steps } from "./steps.ts";

/** "Several": few enough to be told apart in a meeting. */
const FEWEST_SEGMENTS = 2;
const MOST_SEGMENTS = 8;
/** A smaller k is as good as the best if its silhouette comes this near. */
const NEAR_BEST = 0.95;

interface ScoredClustering {
  readonly k: number;
  readonly clustering: Clustering;
  readonly silhouette: number;
}

interface ChosenClustering extends ScoredClustering {
  /** For each group, in [0, 1]. */
  readonly stability: readonly number[];
  /** False when no k was both sharp and stable; then the sharpest stands in. */
  readonly stable: boolean;
}

/** One clustering for each k from 2 to 8 that leaves fewer groups than patterns. */
export function* scoringClusterings(
  points: WeightedPoints,
  options: { readonly mostChoices?: number } = {},
): Steps<readonly ScoredClustering[]> {
  const most = Math.min(MOST_SEGMENTS, countingPoints(points).length - 1);
  const search = kMedoids(points, { ...options, mostGroups: most });
  const scored: ScoredClustering[] = [];
  for (let k = FEWEST_SEGMENTS; k <= most; k++) {
    const clustering = search(k);
    scored.push({ k, clustering, silhouette: meanSilhouette(points, clustering) });
    yield { step: "grouping", done: (k - 1) / (most - 1) };
  }
  return scored;
}

/**
 * The smallest k whose silhouette is nearly the best and whose every group is stable; if there is
 * none, the k of the best silhouette. Null when there is nothing to choose from.
 */
export function* choosingClustering(
  points: WeightedPoints,
  scored: readonly ScoredClustering[],
  sampling: { readonly random: Random; readonly resamples: number },
): Steps<ChosenClustering | null> {
  const best = bestSilhouette(scored);
  if (best === null) return null;
  let sharpest: ChosenClustering | null = null;
  for (const candidate of scored) {
    if (candidate.silhouette < NEAR_BEST * best.silhouette && candidate !== best) continue;
    const stability = yield* provingStability(points, candidate.clustering, sampling);
    const stable = stability.every((value) => value >= STABLE);
    if (stable) return { ...candidate, stability, stable };
    if (candidate === best) sharpest = { ...candidate, stability, stable };
  }
  return sharpest;
}

/** The first of the clusterings with the greatest silhouette. */
export function bestSilhouette(scored: readonly ScoredClustering[]): ScoredClustering | null {
  return scored.reduce<ScoredClustering | null>(
    (best, next) => (best === null || next.silhouette > best.silhouette ? next : best),
    null,
  );
}
