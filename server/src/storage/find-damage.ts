import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "../log.ts";
import { ThreadCaller } from "../threads/call-thread.ts";
import type { CheckMethods } from "./check-thread.ts";

/** Some gigabytes: what takes longer is looked through beside the running server. */
const maxStartMs = 5000;

/** What was found after the start. */
interface Damage {
  isFound: boolean;
}

interface Looking {
  readonly log: Log;
  /** How long a start waits for it. */
  readonly maxMs?: number | undefined;
}

/**
 * Reads every page of a database before a server goes on with it. Documents carry checksums of
 * their own (K4); the workspace has none.
 * @throws Error when a page is damaged; one that is found later is said in the log and by `/readyz`
 */
export async function findDamage(
  path: string,
  { log, maxMs = maxStartMs }: Looking,
): Promise<Damage> {
  const thread = new ThreadCaller<CheckMethods>(
    new URL("./check-thread.ts", import.meta.url),
    null,
  );
  const checked = thread
    .call("damage", path)
    .then((damage) => (damage === null ? null : new Error(`${path} is damaged: ${damage}`)))
    .catch((error: unknown) => new Error(`${path} is damaged: ${String(error)}`, { cause: error }))
    .finally(() => void thread.terminate());
  const given = new AbortController();
  const late = wait(maxMs, "late" as const, { ref: false, signal: given.signal }).catch(
    () => "late" as const,
  );
  // With no time at all it is late, however fast: a busy thread may hear of both at once.
  const outcome = maxMs <= 0 ? "late" : await Promise.race([checked, late]);
  given.abort();
  const later = { isFound: false };
  if (outcome === "late") {
    void checked.then((damage) => {
      if (damage === null) return;
      later.isFound = true;
      log.error({ err: damage }, "the data is damaged");
    });
  } else if (outcome !== null) throw outcome;
  return later;
}
