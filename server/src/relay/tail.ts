import * as Y from "yjs";
import type { StoredUpdate } from "../storage/document-store.ts";

type Piece = {
  /** Number of the last update in it. */
  readonly last: number;
  readonly bytes: Uint8Array;
  /** How often its bytes were merged; null for what stays apart. */
  readonly rank: number | null;
};

/** How many pieces of one rank become one of the next. */
const fanIn = 16;
/** Larger pieces stay apart: merging so many of them would hold up the thread. */
const maxMergeableBytes = 2 * 1024;

/**
 * The updates of a document since its segment, as few pieces of bytes.
 *
 * Like a counter in base 16: the sixteenth piece of a rank makes one of the next rank of them all,
 * so that a thousand updates are some thirty pieces, and most updates cost nothing but a place in
 * a list. Merging thousands at once would take time that grows faster than their number.
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
    this.#pieces.push(pieceOf(sequence, update, 0));
    this.#count(update);
    for (let run = this.#fullRun(); run !== null; run = this.#fullRun()) {
      this.#pieces.length -= fanIn;
      const merged = Y.mergeUpdates(run.map(({ bytes }) => bytes));
      this.#pieces.push(pieceOf(sequence, merged, (run[0]?.rank ?? 0) + 1));
    }
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
    this.#pieces.push(pieceOf(sequence, bytes, 0));
    this.#count(bytes);
  }

  #count({ length }: Uint8Array): void {
    this.#updates += 1;
    this.#bytes += length;
    this.#sinceSeal.updates += 1;
    this.#sinceSeal.bytes += length;
  }

  /** The last pieces, when there are enough of one rank to be one. */
  #fullRun(): Piece[] | null {
    const from = this.#pieces.length - fanIn;
    const rank = this.#pieces.at(-1)?.rank ?? null;
    if (from < this.#settled || rank === null || this.#pieces[from]?.rank !== rank) return null;
    const run = this.#pieces.slice(from);
    // One that stays apart may lie between.
    return run.every((piece) => piece.rank === rank) ? run : null;
  }
}

function pieceOf(last: number, bytes: Uint8Array, rank: number): Piece {
  return { last, bytes, rank: bytes.length > maxMergeableBytes ? null : rank };
}
