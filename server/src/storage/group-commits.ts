import { setTimeout } from "node:timers/promises";

/**
 * Group commit: what gathers while one commit runs is the next one. One at a time, in order of
 * arrival; under load each commit carries more, and at rest nothing waits for company.
 *
 * A batch that fails is tried again one by one, so that one bad append does not take others down.
 * @param pauseMs commits begin at least so far apart: each costs the machine about as much as
 *   twenty items, whatever it carries
 * @returns a function that resolves with the outcome of its own item
 */
export function groupCommits<Item, Outcome>(
  commit: (batch: readonly Item[]) => Promise<readonly Outcome[]>,
  pauseMs = 0,
): ((item: Item) => Promise<Outcome>) & { settled(): Promise<void> } {
  type Waiting = {
    readonly item: Item;
    readonly resolve: (outcome: Outcome) => void;
    readonly reject: (error: unknown) => void;
  };
  let gathered: Waiting[] = [];
  let running: Promise<void> | null = null;

  const runAll = async (): Promise<void> => {
    while (gathered.length > 0) {
      const startedAt = performance.now();
      const batch = gathered;
      gathered = [];
      await runBatch(batch);
      const restMs = startedAt + pauseMs - performance.now();
      if (restMs > 0) await setTimeout(restMs);
    }
    running = null;
  };
  const runBatch = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const outcomes = await commit(batch.map(({ item }) => item));
      for (const [index, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[index];
        if (outcome === undefined) reject(new Error("a commit left an item without an outcome"));
        else resolve(outcome);
      }
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1 && only !== undefined) only.reject(error);
      else for (const one of batch) await runBatch([one]);
    }
  };

  const add = (item: Item): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      gathered.push({ item, resolve, reject });
      running ??= runAll();
    });
  return Object.assign(add, {
    // What is added while it waits belongs to the same run.
    settled: async (): Promise<void> => running ?? undefined,
  });
}
