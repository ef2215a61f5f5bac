import type { Feature } from "./feature.ts";
import type { Fellows } from "./fellows.ts";
import type { Log } from "./log.ts";
import { systemClock } from "./relay/clock.ts";
import { runInRounds } from "./run-in-rounds.ts";

interface RunOptions {
  readonly fellows: Pick<Fellows, "doesRounds">;
  readonly log: Log;
}

/** Begins what features do again and again. @returns the ends of it */
export function runFeatures(
  features: readonly Feature[],
  { fellows, log }: RunOptions,
): (() => Promise<void>)[] {
  const rounds = features.flatMap((feature) => feature.rounds ?? []);
  return rounds.map(({ run, isOfEach = false, ...round }) => {
    const runOurs = async (): Promise<void> => {
      if (isOfEach || fellows.doesRounds()) await run();
    };
    return runInRounds(runOurs, { ...round, clock: systemClock, log });
  });
}
