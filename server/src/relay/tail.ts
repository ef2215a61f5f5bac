import * as Y from "yjs";
import type { StoredUpdate } from "../storage/document-store.ts";

type Piece = { readonly last: number; readonly bytes: Uint8Array };

/** Larger pieces stay apart: merging two of these would hold up the thread. */
const maxMergedBytes = 16 * 1024;

/**
 * The updates of a document since its segment, as few pieces of bytes.
 *
 * Like a binary counter: a new piece is merged with the one before it as long as that one is not
 * much larger, so that a thousand updates become about ten pieces and each byte is merged a few
 * times only. Merging thousands at once would take time that grows faster than their number.
 */
export class Tail {
  #pieces: Piece[] = [];
  /** Pieces before this position are what a compaction that runs will have in its segment. */
  #sealed = 0;
  /** Pieces before this position stay as they are. */
  #settled = 0;
  #updates = 0;
  #bytes = 0;
  #sinceSeal = { updates: 0, bytes: 0 };

  /** @param stored updates as they lie on the disk; they are passed on like that, not merged */
  constructor(stored: readonly StoredUpdate[] = []) {
    for (const { sequence, update } of stored) this.#push(sequence, update);
    this.#settled = this.#pieces.length;
  }

  get updates(): number {
    return this.#updates;
  }

  /** How much came since the last compaction began. */
  get sinceSeal(): { readonly updates: number; readonly bytes: number } {
    return this.#sinceSeal;
  }

  get bytes(): number {
    return this.#bytes;
  }

  add(sequence: number, update: Uint8Array): void {
    let bytes = update;
    for (
      let previous = this.#lastUnsettled();
      previous !== null;
      previous = this.#lastUnsettled()
    ) {
      const total = previous.bytes.length + bytes.length;
      if (previous.bytes.length > 2 * bytes.length || total > maxMergedBytes) break;
      this.#pieces.pop();
      bytes = Y.mergeUpdates([previous.bytes, bytes]);
    }
    this.#pieces.push({ last: sequence, bytes });
    this.#count(update);
  }

  /** Pieces that together hold every update after `sequence`, and maybe some before it. */
  after(sequence: number): Uint8Array[] {
    return this.#pieces.filter(({ last }) => last > sequence).map(({ bytes }) => bytes);
  }

  /** Before a compaction: from here on, no piece reaches across this moment. */
  seal(): void {
    this.#sealed = this.#pieces.length;
    this.#settled = this.#sealed;
    this.#sinceSeal = { updates: 0, bytes: 0 };
  }

  /** After it: forgets what the new segment holds. */
  dropSealed(): void {
    this.#pieces = this.#pieces.slice(this.#sealed);
    this.#sealed = 0;
    this.#settled = 0;
    this.#updates = this.#pieces.length;
    this.#bytes = this.#pieces.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  #push(sequence: number, bytes: Uint8Array): void {
    this.#pieces.push({ last: sequence, bytes });
    this.#count(bytes);
  }

  #count({ length }: Uint8Array): void {
    this.#updates += 1;
    this.#bytes += length;
    this.#sinceSeal.updates += 1;
    this.#sinceSeal.bytes += length;
  }

  #lastUnsettled(): Piece | null {
    return this.#pieces.length > this.#settled ? (this.#pieces.at(-1) ?? null) : null;
  }
}
