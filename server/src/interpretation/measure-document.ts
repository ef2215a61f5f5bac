import * as Y from "yjs";
import type { SegmentSize } from "../relay/room-content.ts";

/**
 * What a document costs whoever opens it: its structs, the entries of its longest key, and how many
 * neighbours they walk past to place each item where it lies [E16].
 *
 * Of an item those are the ones between its left neighbour of then and itself that its author had
 * not seen: what was put there later names a right neighbour that lies no further than the item.
 * Counted in one sweep along each list, with a Fenwick tree of what is still between.
 */
export function measureDocument(doc: Y.Doc): SegmentSize {
  const size = { structs: 0, longest: 0, steps: 0 };
  const types = new Set<AnyType>(doc.share.values());
  for (const structs of doc.store.clients.values()) {
    size.structs += structs.length;
    for (const struct of structs) {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentType)
        types.add(struct.content.type);
    }
  }
  // oxlint-disable no-underscore-dangle -- there is no public way to these
  for (const type of types) {
    const list: Y.Item[] = [];
    for (let item = type._start; item !== null; item = item.right) list.push(item);
    size.steps += stepsIn(list, doc.store);
    for (const last of type._map.values()) {
      const entries: Y.Item[] = [];
      for (let entry: Y.Item | null = last; entry !== null; entry = entry.left) entries.push(entry);
      if (entries.length > size.longest) size.longest = entries.length;
      if (entries.length === 1) continue;
      const first = entries.filter(({ origin }) => origin === null).length;
      // Who puts an entry before all others looks for the first of them from the last on.
      size.steps += (first - 1) * entries.length + stepsIn(entries.toReversed(), doc.store);
    }
  }
  // oxlint-enable no-underscore-dangle
  return size;
}

type AnyType = Y.Doc["share"] extends Map<string, infer Type> ? Type : never;

function stepsIn(list: readonly Y.Item[], store: Y.Doc["store"]): number {
  if (list.length < 3) return 0;
  const rankOf = new Map(list.map((item, rank) => [item, rank]));
  const rankAt = (id: Y.ID | null): number | undefined => {
    const struct = id === null ? null : Y.getItem(store, id);
    return struct instanceof Y.Item ? rankOf.get(struct) : undefined;
  };
  const between = new Counts(list.length);
  const leavesAt = new Map<number, number[]>();
  let steps = 0;
  for (const [rank, item] of list.entries()) {
    for (const gone of leavesAt.get(rank) ?? []) between.add(gone, -1);
    const left = rankAt(item.origin) ?? -1;
    if (rank - left > 1) steps += between.upTo(rank) - between.upTo(left + 1);
    between.add(rank, 1);
    const right = rankAt(item.rightOrigin);
    if (right === undefined || right <= rank) continue;
    const leaving = leavesAt.get(right);
    if (leaving === undefined) leavesAt.set(right, [rank]);
    else leaving.push(rank);
  }
  return steps;
}

/** Fenwick, "A new data structure for cumulative frequency tables", 1994. */
class Counts {
  readonly #tree: Int32Array;

  constructor(length: number) {
    this.#tree = new Int32Array(length + 1);
  }

  add(index: number, amount: number): void {
    for (let at = index + 1; at < this.#tree.length; at += at & -at)
      this.#tree[at] = (this.#tree[at] ?? 0) + amount;
  }

  /** Of all before this index. */
  upTo(index: number): number {
    let sum = 0;
    for (let at = index; at > 0; at -= at & -at) sum += this.#tree[at] ?? 0;
    return sum;
  }
}
