import { appendRuns, type HeldAppend, type Run } from "./append-runs.ts";
import { askPostgres } from "./ask-postgres.ts";
import type { PostgresPool } from "./open-postgres.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";

type PostgresAppendOutcome =
  | { readonly kind: "appended" }
  /** Somebody else appended this number, began an epoch, or took the document. */
  | { readonly kind: "sequenceTaken" }
  | { readonly kind: "failed"; readonly error: unknown };

/** What one statement carries; what is more goes into the next one. */
const mostBytes = 8 * 1024 * 1024;

interface AppendOptions {
  readonly pool: PostgresPool;
  readonly withinMs: number;
}

/** Appends what gathered; what is refused leaves the others alone. It never throws. */
export async function appendToPostgres(
  batch: readonly HeldAppend[],
  { pool, withinMs }: AppendOptions,
): Promise<PostgresAppendOutcome[]> {
  const outcomes = new Map<HeldAppend, PostgresAppendOutcome>();
  const settle = (run: Run, outcome: PostgresAppendOutcome): void => {
    for (const one of run) outcomes.set(one, outcome);
  };
  let outage: StorageUnavailable | null = null;

  const tryRound = async (round: readonly Run[]): Promise<void> => {
    // What comes after an outage is not tried: it would wait as long again.
    if (outage !== null) return round.forEach((run) => settle(run, failed(outage)));
    const again: HeldAppend[] = [];
    try {
      const moved = await askPostgres(pool, (client) => appendRuns(client, round), { withinMs });
      for (const run of round) {
        if (moved.has(run)) settle(run, { kind: "appended" });
        else if (run.length === 1) settle(run, { kind: "sequenceTaken" });
        else again.push(...run);
      }
    } catch (error) {
      if (error instanceof StorageUnavailable) outage = error;
      const items = round.flat();
      if (outage !== null || items.length === 1) {
        return round.forEach((run) => settle(run, failed(error)));
      }
      again.push(...items);
    }
    // The fault of one of them: each for itself, so that it takes no others down.
    for (const one of again) await tryRound([[one]]);
  };
  for (const round of roundsOf(runsOf(batch))) await tryRound(round);
  return batch.map((one) => outcomes.get(one) ?? failed(new Error("an append was left out")));
}

/** What follows on each other in a document, in order of the first of each. */
function runsOf(batch: readonly HeldAppend[]): Run[] {
  const runs: [HeldAppend, ...HeldAppend[]][] = [];
  const last = new Map<number, { run: HeldAppend[]; end: HeldAppend; bytes: number }>();
  for (const one of batch) {
    const { hold, append } = one;
    const { length } = append.update;
    const open = last.get(hold.document);
    const follows =
      open !== undefined &&
      open.end.hold === hold &&
      open.end.append.epoch === append.epoch &&
      open.end.append.sequence + 1 === append.sequence &&
      open.bytes + length <= mostBytes;
    if (follows) {
      open.run.push(one);
      open.end = one;
      open.bytes += length;
    } else {
      const run: [HeldAppend] = [one];
      runs.push(run);
      last.set(hold.document, { run, end: one, bytes: length });
    }
  }
  return runs;
}

/** In order; a document is in each once, since a statement cannot change one row twice. */
function roundsOf(runs: readonly Run[]): Run[][] {
  const rounds: Run[][] = [];
  let documents = new Set<number>();
  let bytes = 0;
  for (const run of runs) {
    const [{ hold }] = run;
    const length = run.reduce((sum, { append }) => sum + append.update.length, 0);
    if (rounds.length === 0 || documents.has(hold.document) || bytes + length > mostBytes) {
      rounds.push([]);
      documents = new Set();
      bytes = 0;
    }
    rounds.at(-1)?.push(run);
    documents.add(hold.document);
    bytes += length;
  }
  return rounds;
}

function failed(error: unknown): PostgresAppendOutcome {
  return { kind: "failed", error };
}
