import { sortInTurns } from "./sort-in-turns.ts";
import { isTimeToRest, type Turns } from "./turns.ts";

/** Deleted clocks of one document, by client: sorted ranges that neither touch nor overlap. */
export class DeleteRanges {
  /** For each client, starts and ends in turn: [start, end, start, end, ...], ends exclusive. */
  #bounds = new Map<number, number[]>();

  static of(bounds: ReadonlyMap<number, readonly number[]>): DeleteRanges {
    const ranges = new DeleteRanges();
    ranges.#bounds = new Map(Array.from(bounds, ([client, of]) => [client, [...of]]));
    return ranges;
  }

  get bounds(): ReadonlyMap<number, readonly number[]> {
    return this.#bounds;
  }

  /** Whether all of the range is deleted. */
  has(client: number, start: number, end: number): boolean {
    const bounds = this.#bounds.get(client) ?? [];
    const from = firstEndAtOrAfter(bounds, end);
    return start >= end || boundAt(bounds, from) <= start;
  }

  /** @returns true when at least one clock of the range was not deleted before */
  add(client: number, start: number, end: number): boolean {
    if (start >= end) return false;
    const bounds = this.#bounds.get(client);
    if (bounds === undefined) {
      this.#bounds.set(client, [start, end]);
      return true;
    }
    const from = firstEndAtOrAfter(bounds, start);
    if (boundAt(bounds, from) <= start && boundAt(bounds, from + 1) >= end) return false;
    let to = from;
    let mergedStart = start;
    let mergedEnd = end;
    while (boundAt(bounds, to) <= end) {
      mergedStart = Math.min(mergedStart, boundAt(bounds, to));
      mergedEnd = Math.max(mergedEnd, boundAt(bounds, to + 1));
      to += 2;
    }
    bounds.splice(from, to - from, mergedStart, mergedEnd);
    return true;
  }

  /**
   * Adds many ranges of one client in any order: joined with what is there in one pass, where each
   * on its own would move all that lie behind it. Until the end of a long one nothing is added.
   * @returns true when at least one clock was not deleted before
   */
  *addInTurns(client: number, ranges: readonly Range[]): Turns<boolean> {
    if (ranges.length <= fewRanges) {
      let isNews = false;
      for (const { start, end } of ranges) isNews = this.add(client, start, end) || isNews;
      return isNews;
    }
    const before = this.#bounds.get(client) ?? [];
    const joined: number[] = [];
    let count = 0;
    for (const { start, end } of inOrder(before, yield* sortInTurns(ranges))) {
      if (isTimeToRest((count += 1))) yield;
      if (start >= end) continue;
      const last = joined.length - 1;
      if (start > (joined[last] ?? -1)) joined.push(start, end);
      else joined[last] = Math.max(joined[last] ?? end, end);
    }
    this.#bounds.set(client, joined);
    return covered(joined) > covered(before);
  }

  /** The parts of a range that are not in here. */
  without(client: number, start: number, end: number): (readonly [number, number])[] {
    const bounds = this.#bounds.get(client);
    if (bounds === undefined) return [[start, end]];
    const parts: (readonly [number, number])[] = [];
    let from = start;
    for (let at = firstEndAtOrAfter(bounds, start); boundAt(bounds, at) < end; at += 2) {
      if (boundAt(bounds, at) > from) parts.push([from, boundAt(bounds, at)]);
      from = Math.max(from, boundAt(bounds, at + 1));
    }
    if (from < end) parts.push([from, end]);
    return parts;
  }
}

const fewRanges = 8;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** All ranges by their starts: those of sorted bounds, and other sorted ones. */
function* inOrder(bounds: readonly number[], ranges: readonly Range[]): Generator<Range> {
  let at = 0;
  const rangeAt = (): Range => ({ start: boundAt(bounds, at), end: boundAt(bounds, at + 1) });
  for (const range of ranges) {
    for (; boundAt(bounds, at) < range.start; at += 2) yield rangeAt();
    yield range;
  }
  for (; at < bounds.length; at += 2) yield rangeAt();
}

function covered(bounds: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < bounds.length; at += 2)
    sum += boundAt(bounds, at + 1) - boundAt(bounds, at);
  return sum;
}

/** Binary search: the position of the first range that ends at `clock` or later. */
function firstEndAtOrAfter(bounds: readonly number[], clock: number): number {
  let low = 0;
  let high = bounds.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (boundAt(bounds, middle * 2 + 1) < clock) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}

function boundAt(bounds: readonly number[], position: number): number {
  return bounds[position] ?? Infinity;
}
