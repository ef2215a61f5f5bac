const firstMs = 400;
/** Whoever is away while PostgreSQL starts again waits so long at most once it is there. */
const longestMs = 5000;

/**
 * How long to wait before the next attempt: doubling, with full jitter, so that a hundred clients
 * of a restarted server do not return in step.
 * @param attempt - 1 for the first retry
 * @param random - from 0 to below 1
 */
export function retryDelayMs(attempt: number, random: number): number {
  const ceilingMs = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return Math.round(ceilingMs * (0.3 + 0.7 * random));
}
