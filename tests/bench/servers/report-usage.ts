import { isMainThread } from "node:worker_threads";
import { isUsageQuestion, type Usage } from "./usage.ts";

/**
 * Loaded before a server by `node --import`: answers over the process channel how much the server
 * uses, so that no server has to know that it is measured.
 */
if (isMainThread && process.send !== undefined) {
  process.on("message", (message) => {
    if (isUsageQuestion(message)) void answer(message.collect);
  });
  process.channel?.unref();
}

async function answer(collect: boolean): Promise<void> {
  if (collect) {
    // The second time for what the first one's finalisers let go.
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc?.();
  }
  process.send?.(usage());
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return {
    atMs: performance.now(),
    cpuMs: (user + system) / 1000,
    databaseCpuMs: 0,
    rssBytes: rss,
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
    heapBytes: heapUsed,
    bufferBytes: external,
  };
}
