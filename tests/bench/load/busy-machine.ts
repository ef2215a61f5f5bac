import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** A server that only waits, a terminal and the system take less. */
const quietShare = 0.1;
const lookMs = 1000;

/** Looks at the machine before anything runs on it. @returns what to say of figures taken now */
export async function remarksOnMachine(): Promise<string[]> {
  const before = spent();
  await sleep(lookMs);
  const after = spent();
  const share = 1 - (after.idle - before.idle) / (after.all - before.all);
  if (share <= quietShare) return [];
  return [`the machine was not quiet: ${Math.round(100 * share)} % busy with other work`];
}

/** Milliseconds of all cores since the system started. */
function spent(): { readonly idle: number; readonly all: number } {
  const times = cpus().map((core) => core.times);
  const all = times.flatMap((of) => Object.values(of)).reduce((sum, ms) => sum + ms, 0);
  return { idle: times.reduce((sum, { idle }) => sum + idle, 0), all };
}
