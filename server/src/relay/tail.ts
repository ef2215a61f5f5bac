import type { StoredDocument, StoredUpdate } from "../storage/document-store.ts";

interface Amount {
  readonly updates: number;
  readonly bytes: number;
  /** Whether any of it deletes something. */
  readonly deletes: boolean;
}

const NOTHING: Amount = { updates: 0, bytes: 0, deletes: false };

/**
 * What came to a document since its segment: how much it is, for whoever compacts, and the updates
 * since the room was opened, for members who stood back from some of them. Nobody else gets updates
 * as they came: they still say what was deleted after them [R15].
 */
export class Tail {
  #updates: StoredUpdate[] = [];
  /** Number of the update before the first one that is here. */
  #from: number;
  #sealedTo: number;
  #all = NOTHING;
  #sinceSeal = NOTHING;

  constructor({ tail, sequence }: Pick<StoredDocument, "tail" | "sequence">) {
    this.#from = sequence;
    this.#sealedTo = sequence;
    for (const { update } of tail) this.#count(update);
  }

  get all(): Amount {
    return this.#all;
  }

  /** What came since the last compaction began. */
  get sinceSeal(): Amount {
    return this.#sinceSeal;
  }

  add(sequence: number, update: Uint8Array<ArrayBuffer>): void {
    this.#updates.push({ sequence, update });
    this.#count(update);
  }

  /** The updates after this one; null when they are not all here any more. */
  after(sequence: number): Uint8Array[] | null {
    if (sequence < this.#from) return null;
    return this.#updates.slice(sequence - this.#from).map(({ update }) => update);
  }

  /** Before a compaction. */
  seal(): void {
    this.#sealedTo = this.#from + this.#updates.length;
    this.#sinceSeal = NOTHING;
  }

  /** After it: forgets what the new segment holds. */
  dropSealed(): void {
    this.#updates = this.#updates.slice(this.#sealedTo - this.#from);
    this.#from = this.#sealedTo;
    this.#all = this.#sinceSeal;
  }

  #count(update: Uint8Array): void {
    this.#all = plus(this.#all, update);
    this.#sinceSeal = plus(this.#sinceSeal, update);
  }
}

function plus({ updates, bytes, deletes }: Amount, update: Uint8Array): Amount {
  return {
    updates: updates + 1,
    bytes: bytes + update.length,
    deletes: deletes || hasDeletions(update),
  };
}

/**
 * Deletions are the end of an update: a zero where there are none, else the length of the last one,
 * which is never empty [E2] and so ends in no zero. To decode each edit for that, which admission
 * has just done, would cost a room as much again.
 */
function hasDeletions(update: Uint8Array): boolean {
  return update.at(-1) !== 0;
}
