import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Collects all garbage of this thread, and has V8 give back what it would keep for more of it. */
export function collectEverything(): void {
  // The one way to ask for it without a flag on everybody's command line. It stays set: flags are one
  // for all threads of a process, and one that took it back would take it from another in between.
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as NodeJS.GCFunction;
  collect({ type: "major", execution: "sync", flavor: "last-resort" });
}
