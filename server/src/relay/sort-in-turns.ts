import { isTimeToRest, type Turns } from "./turns.ts";

/** So many are sorted in a fraction of a millisecond. */
const runLength = 1024;

/**
 * Sorts ranges by their starts, resting on the way: by merging sorted runs. What is sorted already,
 * as every honest edit is, is answered as it is.
 */
export function* sortInTurns<Range extends { readonly start: number }>(
  ranges: readonly Range[],
): Turns<readonly Range[]> {
  if (yield* isRising(ranges)) return ranges;
  let from: Range[] = [];
  for (let begin = 0; begin < ranges.length; begin += runLength) {
    const run = ranges
      .slice(begin, begin + runLength)
      .toSorted((one, other) => one.start - other.start);
    for (const range of run) from.push(range);
    yield;
  }
  for (let length = runLength; length < from.length; length *= 2) {
    const to: Range[] = [];
    for (let begin = 0; begin < from.length; begin += 2 * length) {
      const middle = Math.min(begin + length, from.length);
      const end = Math.min(begin + 2 * length, from.length);
      let [left, right] = [begin, middle];
      while (left < middle || right < end) {
        const [one, other] = [from[left], from[right]];
        const isLeft = right >= end || (left < middle && startOf(one) <= startOf(other));
        const next = isLeft ? one : other;
        if (next !== undefined) to.push(next);
        if (isLeft) left += 1;
        else right += 1;
        if (isTimeToRest(to.length)) yield;
      }
    }
    from = to;
  }
  return from;
}

function* isRising(ranges: readonly { readonly start: number }[]): Turns<boolean> {
  for (const [index, range] of ranges.entries()) {
    if (index > 0 && startOf(ranges[index - 1]) > range.start) return false;
    if (isTimeToRest(index)) yield;
  }
  return true;
}

function startOf(range: { readonly start: number } | undefined): number {
  return range?.start ?? Infinity;
}
