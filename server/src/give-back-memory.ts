import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Gives the system back what starting needed and nothing needs any more [S4]: loading leaves garbage
 * in a young generation of 64 MiB, which V8 would keep for work that may not come; where there is
 * work it grows again. It takes two tenths of a second, so it is done before the server says that it is ready.
 */
export function giveBackMemory(): void {
  // The one way to ask for it without a flag on everybody's command line.
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as NodeJS.GCFunction;
  setFlagsFromString("--no-expose-gc");
  collect({ type: "major", execution: "sync", flavor: "last-resort" });
}
