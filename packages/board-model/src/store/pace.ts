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
    const sinceMs = now() - this.#lastRun;
    // Whoever sets the clock of their machine back waits for no hour to come round again.
    if (sinceMs >= intervalMs() || sinceMs < 0) {
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

interface WorkShareOptions {
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
  /** Of all time what the work may take, as long as the wait for it stays below the longest. */
  readonly share: number;
  readonly longestMs: number;
}

/** How much the newest piece of work says of what the next one will take. */
const WEIGHT_OF_NEWEST = 0.2;

/** How long to wait from one piece of work to the next, by what the last ones took here. */
export class WorkShare {
  readonly #options: WorkShareOptions;
  #workMs = 0;

  constructor(options: WorkShareOptions) {
    this.#options = options;
  }

  get intervalMs(): number {
    const { share, longestMs } = this.#options;
    return Math.min(longestMs, this.#workMs / share);
  }

  do(work: () => void): void {
    const { now } = this.#options;
    const startedAt = now();
    work();
    this.#workMs += WEIGHT_OF_NEWEST * (now() - startedAt - this.#workMs);
  }
}
