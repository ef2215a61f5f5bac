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

/**
 * What came to a document since its segment: how much it is, for whoever compacts, and the updates
 * that somebody lacks who stood back from them. Nobody else gets updates as they came: they still
 * say what was deleted after them [R15].
 */
export class Tail {
  /** The last updates, up to `#to`. */
  readonly #lacked: Uint8Array[] = [];
  /** Number of the last update. */
  #to: number;
  #sealedTo: number;
  #all = new Amount();
  #sinceSeal = new Amount();

  constructor({ tail, sequence }: Pick<StoredDocument, "tail" | "sequence">) {
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
    this.#lacked.push(update);
    this.#to += 1;
    this.#count(update);
  }

  /** Nobody lacks this update any more, nor one before it: thousands of rooms would keep them for nobody. */
  forgetTo(sequence: number): void {
    const kept = Math.max(0, this.#to - sequence);
    if (kept < this.#lacked.length) this.#lacked.splice(0, this.#lacked.length - kept);
  }

  /** The updates after this one; null when they are not all here any more. */
  after(sequence: number): readonly Uint8Array[] | null {
    const first = this.#lacked.length - (this.#to - sequence);
    return first < 0 ? null : this.#lacked.slice(first);
  }

  /** Before a compaction. */
  seal(): void {
    this.#sealedTo = this.#to;
    this.#sinceSeal = new Amount();
  }

  /** After it: forgets what the new segment holds. */
  dropSealed(): void {
    this.forgetTo(this.#sealedTo);
    this.#all = Object.assign(new Amount(), this.#sinceSeal);
  }

  #count(update: Uint8Array): void {
    this.#all.add(update);
    this.#sinceSeal.add(update);
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
