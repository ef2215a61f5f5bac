import type { MeasuredProcess } from "./measured-process.ts";
import { processorMs } from "./processor-ms.ts";
import type { Usage } from "./usage.ts";

/** Of several processes of one server, and of the database below them, together. */
export async function sumUsages(
  processes: readonly MeasuredProcess[],
  databasePid: number,
  question: Parameters<MeasuredProcess["usage"]>[0],
): Promise<Usage> {
  const all = await Promise.all(processes.map((process) => process.usage(question)));
  const sum = (key: keyof Usage) => all.reduce((total, one) => total + one[key], 0);
  const databaseCpuMs = processorMs(databasePid);
  return {
    atMs: performance.now(),
    cpuMs: sum("cpuMs") + databaseCpuMs,
    databaseCpuMs,
    rssBytes: sum("rssBytes"),
    peakRssBytes: sum("peakRssBytes"),
    heapBytes: sum("heapBytes"),
    bufferBytes: sum("bufferBytes"),
  };
}
