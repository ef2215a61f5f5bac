/** Runs a task a little later, at the next frame for a screen; returns the way to call it off. */
export type Schedule = (task: () => void) => () => void;

/** Least time between two writes in a crowd: 30 a second. */
const CROWDED_INTERVAL_MS = 33;

interface WritePaceOptions {
  readonly schedule: Schedule;
  readonly isCrowded: () => boolean;
  readonly now: () => number;
  readonly write: () => void;
}

/**
 * When to write. The store already gathers the edits of a frame, so among few people each
 * request writes at once; in a crowd writes wait for the first frame after the interval.
 */
export class WritePace {
  readonly #options: WritePaceOptions;
  #lastWrite = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | null = null;

  constructor(options: WritePaceOptions) {
    this.#options = options;
  }

  request(): void {
    if (this.#cancel !== null) return;
    const { isCrowded, now, schedule, write } = this.#options;
    const elapsed = now() - this.#lastWrite;
    if (!isCrowded() || elapsed >= CROWDED_INTERVAL_MS) {
      this.#lastWrite = now();
      write();
      return;
    }
    this.#cancel = schedule(() => {
      this.#cancel = null;
      this.request();
    });
  }

  dispose(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
