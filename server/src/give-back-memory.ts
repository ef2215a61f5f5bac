import { collectEverything } from "./collect-everything.ts";

const lookEveryMs = 2000;
/** Of the main thread's time. */
const quietShare = 0.05;

/**
 * Gives the system back, once, what starting needed and nothing needs any more [S4]: loading leaves
 * garbage in a young generation of 64 MiB, which V8 would keep for work that may not come. It takes
 * up to half a second in one turn [R16], so it waits for a quiet moment in which nobody would bear
 * it. Where there is work, the young generation grows again.
 * @param isAlone whether nobody is connected
 */
export function giveBackMemory(isAlone: () => Promise<boolean>): void {
  let before = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    const { utilization } = performance.eventLoopUtilization(before);
    before = performance.eventLoopUtilization();
    if (utilization > quietShare) return;
    void isAlone().then((alone) => {
      if (!alone) return;
      clearInterval(timer);
      collectEverything();
    });
  }, lookEveryMs);
  timer.unref();
}
