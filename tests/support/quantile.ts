/** The figure below which that share of them lies; null when there is none. */
export function quantile(figures: readonly number[], share: number): number | null {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}
