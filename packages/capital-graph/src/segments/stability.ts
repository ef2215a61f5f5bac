import type { Clustering, WeightedPoints } from "./clustering.ts";
import { kMedoids } from "./k-medoids.ts";
import { randomBelow, type Random } from "./seeded-random.ts";
import type { Steps } from "./steps.ts";

/** Below this a group is too loose to speak of; above it comes back in most samples. */
export const STABLE = 0.75;

/** A resample only has to come near the best clustering, so fewer choices are tried. */
const MOST_CHOICES = 500;

/**
 * How surely each group comes back when customers are drawn again with replacement: the mean over
 * all resamples of its best Jaccard likeness to a group found there (Hennig 2007).
 *
 * A group of few customers is sometimes not drawn at all. Then it cannot come back, and as many
 * groups are looked for as are there; else its absence would count against all the others.
 */
export function* provingStability(
  points: WeightedPoints,
  { medoids, labels }: Clustering,
  { random, resamples }: { readonly random: Random; readonly resamples: number },
): Steps<readonly number[]> {
  const likeness = medoids.map((): number[] => []);
  for (let i = 0; i < resamples; i++) {
    const weights = resampled(points.weights, random);
    const present = new Set(labels.filter((_, point) => (weights[point] ?? 0) > 0)).size;
    const search = kMedoids(
      { ...points, weights },
      { mostGroups: present, mostChoices: MOST_CHOICES },
    );
    const again = search(present);
    for (const [label, values] of likeness.entries()) {
      const best = bestLikeness(label, labels, again, weights);
      if (best !== null) values.push(best);
    }
    yield { step: "proving", done: (i + 1) / resamples };
  }
  return likeness.map((values) =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length,
  );
}

/**
 * As many draws as there are customers. Whoever is drawn again counts once, as Hennig does it: a
 * customer that counts five times would pull a medoid to itself and split a group on its own.
 */
function resampled(weights: Float64Array, random: Random): Float64Array {
  const customers = [...weights].flatMap((weight, i) => Array.from({ length: weight }, () => i));
  const drawn = new Set(customers.map(() => randomBelow(random, customers.length)));
  const counted = new Float64Array(weights.length);
  for (const customer of drawn) {
    const i = customers[customer] ?? 0;
    counted[i] = (counted[i] ?? 0) + 1;
  }
  return counted;
}

/** Over the points that were drawn, each once; null when none of the group was. */
function bestLikeness(
  label: number,
  labels: readonly number[],
  again: Clustering,
  drawn: Float64Array,
): number | null {
  const overlap = again.medoids.map(() => 0);
  const sizes = again.medoids.map(() => 0);
  let own = 0;
  for (const [i, times] of drawn.entries()) {
    if (times === 0) continue;
    const other = again.labels[i] ?? 0;
    sizes[other] = (sizes[other] ?? 0) + 1;
    if (labels[i] !== label) continue;
    own++;
    overlap[other] = (overlap[other] ?? 0) + 1;
  }
  if (own === 0) return null;
  return Math.max(...overlap.map((both, other) => both / (own + (sizes[other] ?? 0) - both)));
}
