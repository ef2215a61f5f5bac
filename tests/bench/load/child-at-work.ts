import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

interface ChildAtWork {
  readonly pid: number;
  readonly cpuMs: number;
  /** The most that it had in memory so far. */
  readonly peakBytes: number;
}

const ticksPerSecond = 100;
const endsWithinMs = 5000;

/** What a process that a server started has used, by a part of its command; null where there is none. */
export function childAtWork(parent: number, command: string): ChildAtWork | null {
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const [stat, line] = [read(`/proc/${name}/stat`), read(`/proc/${name}/cmdline`)];
    // Behind the name, which may have spaces: state, parent …
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (Number(fields[1]) !== parent || !line.includes(command)) continue;
    const [, peak = "0"] = /VmHWM:\s+(\d+)/.exec(read(`/proc/${name}/status`)) ?? [];
    return {
      pid: Number(name),
      cpuMs: ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond,
      peakBytes: Number(peak) * 1024,
    };
  }
  return null;
}

/** So that the next one begins with nothing. */
export async function endChild(parent: number, command: string): Promise<void> {
  const child = childAtWork(parent, command);
  if (child === null) return;
  process.kill(child.pid, "SIGKILL");
  for (let waited = 0; waited < endsWithinMs; waited += 50) {
    if (childAtWork(parent, command) === null) break;
    await sleep(50);
  }
  // Its parent hears of that a moment later, and would still send it work.
  await sleep(500);
}

/** Empty of a process that has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
