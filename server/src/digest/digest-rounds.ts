import type { Log } from "../log.ts";
import type { Clock } from "../relay/clock.ts";

const betweenRoundsMs = 60_000;
/** A mail server may take its time; a server that is told to stop may not. */
const longestGoodbyeMs = 2000;

/**
 * Runs a round each minute, never two at once.
 * @returns the end of it, which waits for the round that runs, but not for long
 */
export function digestRounds(
  round: () => Promise<void>,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): () => Promise<void> {
  let isEnded = false;
  let running = Promise.resolve();
  let cancel = clock.after(betweenRoundsMs, run);
  function run(): void {
    running = round()
      .catch((error: unknown) => {
        // The database takes nothing at the moment. What was not settled is pending still.
        log.error({ err: error }, "a round of digests failed");
      })
      .then(() => {
        if (!isEnded) cancel = clock.after(betweenRoundsMs, run);
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
