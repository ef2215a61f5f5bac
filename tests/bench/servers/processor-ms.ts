import { readdirSync, readFileSync } from "node:fs";

/** Linux counts in hundredths of a second on every machine. */
const msPerTick = 10;

/** What a process, those that it started and those of them that have ended took of processors. */
export function processorMs(pid: number): number {
  const own = ticksOf(pid);
  const below = readdirSync("/proc")
    .map(Number)
    .filter((one) => Number.isInteger(one))
    .map(ticksOf)
    .filter((one) => one?.parent === pid);
  const all = [...below.map((one) => one?.own ?? 0), own?.own ?? 0, own?.ended ?? 0];
  return msPerTick * all.reduce((sum, ticks) => sum + ticks, 0);
}

/** Null where it is gone. */
function ticksOf(pid: number) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    // After the name, which may hold anything: proc(5).
    const fields = line
      .slice(line.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [, parent = 0] = fields;
    const [utime = 0, stime = 0, cutime = 0, cstime = 0] = fields.slice(11, 15);
    return { parent, own: utime + stime, ended: cutime + cstime };
  } catch {
    return null;
  }
}
