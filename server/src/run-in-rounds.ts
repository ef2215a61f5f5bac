import type { Log } from "./log.ts";
import type { Clock } from "./relay/clock.ts";

/** Somebody else's server may take its time; a server that is told to stop may not. */
const longestGoodbyeMs = 2000;

interface RoundsOptions {
  readonly name: string;
  readonly betweenMs: number;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Runs a round again and again, never two at once.
 * @returns the end of it, which waits for the round that runs, but not for long
 */
export function runInRounds(
  round: () => Promise<void>,
  { name, betweenMs, clock, log }: RoundsOptions,
): () => Promise<void> {
  let isEnded = false;
  let running = Promise.resolve();
  let cancel = clock.after(betweenMs, run);
  function run(): void {
    running = Promise.resolve()
      .then(round)
      .catch((error: unknown) => {
        // The database takes nothing at the moment. What was not settled is pending still.
        log.error({ err: error, name }, "a round failed");
      })
      .then(() => {
        if (!isEnded) cancel = clock.after(betweenMs, run);
      });
  }
  return async () => {
    isEnded = true;
    cancel();
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const stop = clock.after(longestGoodbyeMs, resolve);
    await Promise.race([running, late]);
    stop();
  };
}
