/** Time for the relay: milliseconds that only go forward, whatever the wall clock does. */
export interface Clock {
  readonly now: () => number;
  /** Runs once after the delay; with 0, after the messages that have already arrived. */
  after(delayMs: number, run: () => void): () => void;
}

/** A clock whose timers run through `guard`. */
export function guardedClock(clock: Clock, guard: (run: () => void) => void): Clock {
  return {
    now: () => clock.now(),
    after: (delayMs, run) => clock.after(delayMs, () => guard(run)),
  };
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(delayMs, run) {
    if (delayMs <= 0) {
      const immediate = setImmediate(run);
      return () => clearImmediate(immediate);
    }
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
