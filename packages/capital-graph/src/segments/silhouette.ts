import type { Clustering, WeightedPoints } from "./clustering.ts";

/**
 * Mean silhouette (Rousseeuw 1987) over all weight: how much nearer points lie to their own group
 * than to the next, in [-1, 1]. A point of weight w counts as w points at distance 0 from each
 * other; a point alone in its group has silhouette 0.
 */
export function meanSilhouette(points: WeightedPoints, clustering: Clustering): number {
  const { weights } = points;
  let sum = 0;
  let total = 0;
  for (const [i, weight] of weights.entries()) {
    if (weight === 0) continue;
    total += weight;
    sum += weight * silhouette(points, clustering, i);
  }
  return total === 0 ? 0 : sum / total;
}

function silhouette(
  { distances: { size, values }, weights }: WeightedPoints,
  { labels, medoids }: Clustering,
  i: number,
): number {
  const reach = new Float64Array(medoids.length);
  const mass = new Float64Array(medoids.length);
  for (let j = 0; j < size; j++) {
    const label = labels[j] ?? 0;
    const weight = (weights[j] ?? 0) - (i === j ? 1 : 0);
    reach[label] = (reach[label] ?? 0) + weight * (values[i * size + j] ?? 0);
    mass[label] = (mass[label] ?? 0) + weight;
  }
  const own = labels[i] ?? 0;
  if ((mass[own] ?? 0) <= 0) return 0;
  const within = (reach[own] ?? 0) / (mass[own] ?? 1);
  let between = Infinity;
  for (let label = 0; label < medoids.length; label++) {
    if (label !== own && (mass[label] ?? 0) > 0) {
      between = Math.min(between, (reach[label] ?? 0) / (mass[label] ?? 1));
    }
  }
  const larger = Math.max(within, between);
  return between === Infinity || larger === 0 ? 0 : (between - within) / larger;
}
