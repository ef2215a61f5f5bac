/** Deleted clocks of one document, by client: sorted ranges that neither touch nor overlap. */
export class DeleteRanges {
  /** For each client, starts and ends in turn: [start, end, start, end, ...], ends exclusive. */
  readonly #bounds = new Map<number, number[]>();

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
