/** Runs a task a little later, at the next frame for a screen; returns the way to call it off. */
export type Schedule = (task: () => void) => () => void;

interface PaceOptions {
  readonly schedule: Schedule;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
  /** Least time between two runs; asked before each. */
  readonly intervalMs: () => number;
  readonly run: () => void;
}

/** Runs what is requested, at once or at the first frame that is far enough from the last run. */
export class Pace {
  readonly #options: PaceOptions;
  #lastRun = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | null = null;

  constructor(options: PaceOptions) {
    this.#options = options;
  }

  request(): void {
    if (this.#cancel !== null) return;
    const { intervalMs, now, schedule, run } = this.#options;
    if (now() - this.#lastRun >= intervalMs()) {
      this.#lastRun = now();
      run();
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
