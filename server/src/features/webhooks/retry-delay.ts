const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
/** What lies between the tries; together a day, less some minutes. */
const delaysMs: readonly number[] = [
  5 * second,
  30 * second,
  2 * minute,
  5 * minute,
  15 * minute,
  30 * minute,
  1 * hour,
  2 * hour,
  4 * hour,
  6 * hour,
  10 * hour,
];
export const MOST_TRIES = delaysMs.length + 1;
/** Up to this part more or less, so that what failed together does not come back together. */
const jitter = 0.15;

/**
 * How long to wait after so many tries; null when that was the last.
 * @param random from 0 to 1
 */
export function retryDelayMs(tries: number, random: number): number | null {
  const delayMs = delaysMs[tries - 1];
  return delayMs === undefined ? null : Math.round(delayMs * (1 + jitter * (2 * random - 1)));
}
