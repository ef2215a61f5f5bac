import type * as Y from "yjs";

/**
 * Counts the entries of each key in the items of a document, which name their key only where they
 * name no neighbour: all others are of the key of the one before them.
 */
export class LongestKey {
  /** For each client the first clock of each item and its key, in turn, rising. */
  readonly #keyOf = new Map<number, number[]>();
  readonly #keys = new Map<string, number>();
  readonly #counts: number[] = [];
  #longest = 0;

  get entries(): number {
    return this.#longest;
  }

  /** Items of a client come in the order of their clocks. */
  add({ id, parentSub }: Y.Item, { list, from, origin }: Place): void {
    const key = (origin === null ? undefined : this.#find(origin)) ?? this.#named(list, parentSub);
    let ofClient = this.#keyOf.get(id.client);
    if (ofClient === undefined) this.#keyOf.set(id.client, (ofClient = []));
    ofClient.push(from, key);
    const count = (this.#counts[key] ?? 0) + 1;
    this.#counts[key] = count;
    this.#longest = Math.max(this.#longest, count);
  }

  #named(list: number, parentSub: string | null): number {
    const name = `${list}/${parentSub ?? ""}`;
    const known = this.#keys.get(name) ?? this.#keys.size;
    this.#keys.set(name, known);
    return known;
  }

  #find({ client, clock }: Y.ID): number | undefined {
    const ofClient = this.#keyOf.get(client) ?? [];
    let low = 0;
    let high = ofClient.length / 2;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ofClient[middle * 2] ?? 0) <= clock) low = middle + 1;
      else high = middle;
    }
    return ofClient[low * 2 - 1];
  }
}

interface Place {
  readonly list: number;
  readonly from: number;
  readonly origin: Y.ID | null;
}
