import { readFileSync } from "node:fs";

/** Linux counts in hundredths on every machine. */
const ticksPerSecond = 100;

/**
 * How long processors worked for whatever this process started and has seen end, by the count of
 * Linux: it says what a check costs however busy the machine is. Null elsewhere.
 */
export function processorSeconds(): number | null {
  try {
    const line = readFileSync("/proc/self/stat", "utf8");
    // After the name, which may hold anything: `cutime` and `cstime` of proc(5).
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
  } catch {
    return null;
  }
}
