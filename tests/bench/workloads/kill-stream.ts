import { killTrial, type TrialOutcome } from "../load/kill-trial.ts";
import type { ServerUnderTest } from "../servers/server-under-test.ts";
import type { Bench } from "./measurement.ts";

export interface KillStreamOptions {
  readonly trials: number;
}

/** Streams end after 0.5 to 1.5 s, each at another moment. */
const shortestStreamMs = 500;
const spreadMs = 1000;
/** Between 0 and 1, never in step with anything periodic. */
const goldenRatio = 0.618_033_988_75;

/** W4: 200 edits a second, and `kill -9` right after an edit was seen by a second person. */
export async function killStream(
  bench: Bench,
  server: ServerUnderTest,
  { trials }: KillStreamOptions,
): Promise<void> {
  bench.say(`W4 ${server.name}: ${trials} trials`);
  const outcomes = await bench.withFolder((dataDir) =>
    runTrials(bench, server, { trials, dataDir }),
  );
  const sum = (key: keyof TrialOutcome) => outcomes.reduce((total, one) => total + one[key], 0);
  const most = (key: keyof TrialOutcome) => Math.max(...outcomes.map((one) => one[key]));
  bench.record({
    workload: "W4 kill -9 in the stream",
    server: server.name,
    setting: `${trials} trials`,
    figures: {
      relayed: sum("relayed"),
      "relayed, lost": sum("relayedButLost"),
      "most lost in a trial": most("relayedButLost"),
      acknowledged: sum("acknowledged"),
      "acknowledged, lost": sum("acknowledgedButLost"),
      "back after at most, ms": most("backAfterMs"),
    },
    passed: sum("relayedButLost") + sum("acknowledgedButLost") === 0,
    remarks: [],
  });
}

async function runTrials(
  bench: Bench,
  server: ServerUnderTest,
  { trials, dataDir }: { readonly trials: number; readonly dataDir: string },
): Promise<TrialOutcome[]> {
  // A killed process writes no profile.
  const start = { dataDir, core: bench.serverCore, profileDir: null };
  let running = await server.start(start);
  const outcomes: TrialOutcome[] = [];
  try {
    for (let trial = 0; trial < trials; trial += 1) {
      const streamMs = shortestStreamMs + spreadMs * ((trial * goldenRatio) % 1);
      const done = await killTrial(server, running, { ...start, streamMs });
      running = done.running;
      outcomes.push(done.outcome);
      if (trials >= 20 && trial % 20 === 19) bench.say(`   ${trial + 1} of ${trials}`);
    }
  } finally {
    await running.process.stop();
  }
  return outcomes;
}
