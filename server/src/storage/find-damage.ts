import { statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "../log.ts";
import { ThreadCaller } from "../threads/call-thread.ts";
import type { CheckMethods } from "./check-thread.ts";
import { damageOf } from "./whole-database.ts";

/** Some gigabytes: what takes longer is looked through beside the running server. */
const maxStartMs = 5000;
/** Looked through sooner than a thread begins, and with less memory. */
const smallBytes = 4 * 1024 * 1024;

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
  const checked = lookThrough(path)
    .then((damage) => (damage === null ? null : new Error(`${path} is damaged: ${damage}`)))
    .catch((error: unknown) => new Error(`${path} is damaged: ${String(error)}`, { cause: error }));
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

async function lookThrough(path: string): Promise<string | null> {
  if (statSync(path).size <= smallBytes) return damageOf(path, "quick_check");
  const thread = new ThreadCaller<CheckMethods>(
    new URL("./check-thread.ts", import.meta.url),
    null,
  );
  return thread.call("damage", path).finally(() => void thread.terminate());
}
