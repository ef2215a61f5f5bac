import type { StoredDocument } from "../storage/document-store.ts";

class Amount {
  updates = 0;
  bytes = 0;
  /** Whether any of it deletes something. */
  deletes = false;

  add(update: Uint8Array): void {
    this.updates += 1;
    this.bytes += update.length;
    this.deletes ||= hasDeletions(update);
  }
}

/** Of a dozen moves of a card. */
const blockBytes = 2048;

/**
 * What came to a document since its segment: how much it is, for whoever compacts, and the updates
 * since the room was opened, for members who stood back from some of them. Nobody else gets updates
 * as they came: they still say what was deleted after them [R15].
 *
 * They lie one behind another in blocks. As objects of their own they outlived their youth by
 * thousands, and each collection of young garbage copied them all before a room was compacted.
 */
export class Tail {
  /** What the compaction under way takes in. */
  #sealed: readonly Block[] = [];
  #open: Block[] = [];
  /** Number of the update before the first one that is here. */
  #from: number;
  #sealedTo: number;
  /** Number of the last update. */
  #to: number;
  #all = new Amount();
  #sinceSeal = new Amount();

  constructor({ tail, sequence }: Pick<StoredDocument, "tail" | "sequence">) {
    this.#from = sequence;
    this.#sealedTo = sequence;
    this.#to = sequence;
    for (const { update } of tail) this.#count(update);
  }

  get all(): Readonly<Amount> {
    return this.#all;
  }

  /** What came since the last compaction began. */
  get sinceSeal(): Readonly<Amount> {
    return this.#sinceSeal;
  }

  add(update: Uint8Array): void {
    if (this.#open.at(-1)?.takes(update) !== true) this.#open.push(new Block(update));
    this.#to += 1;
    this.#count(update);
  }

  /** The updates after this one, not to be kept; null when they are not all here any more. */
  after(sequence: number): Uint8Array[] | null {
    if (sequence < this.#from) return null;
    let skipped = this.#from;
    return [...this.#sealed, ...this.#open].flatMap((block) => {
      const known = Math.max(0, sequence - skipped);
      skipped += block.length;
      return known < block.length ? block.updates().slice(known) : [];
    });
  }

  /** Before a compaction. */
  seal(): void {
    this.#sealedTo = this.#to;
    this.#sealed = [...this.#sealed, ...this.#open];
    this.#open = [];
    this.#sinceSeal = new Amount();
  }

  /** After it: forgets what the new segment holds. */
  dropSealed(): void {
    this.#sealed = [];
    this.#from = this.#sealedTo;
    this.#all = Object.assign(new Amount(), this.#sinceSeal);
  }

  #count(update: Uint8Array): void {
    this.#all.add(update);
    this.#sinceSeal.add(update);
  }
}

class Block {
  readonly #bytes: Uint8Array;
  /** Where each update ends. */
  readonly #ends: number[];

  constructor(first: Uint8Array) {
    this.#bytes = new Uint8Array(Math.max(blockBytes, first.length));
    this.#bytes.set(first);
    this.#ends = [first.length];
  }

  get length(): number {
    return this.#ends.length;
  }

  /** @returns whether it had room for the update */
  takes(update: Uint8Array): boolean {
    const start = this.#ends.at(-1) ?? 0;
    const end = start + update.length;
    if (end > this.#bytes.length) return false;
    this.#bytes.set(update, start);
    this.#ends.push(end);
    return true;
  }

  updates(): Uint8Array[] {
    let start = 0;
    return this.#ends.map((end) => this.#bytes.subarray(start, (start = end)));
  }
}

/**
 * Deletions are the end of an update: a zero where there are none, else the length of the last one,
 * which is never empty [E2] and so ends in no zero. To decode each edit for that, which admission
 * has just done, would cost a room as much again.
 */
function hasDeletions(update: Uint8Array): boolean {
  return update.at(-1) !== 0;
}
