import { isMainThread } from "node:worker_threads";

/**
 * Loaded before a server by `node --import`: answers over the process channel how much the server
 * uses (`usage.ts`), so that no server has to know that it is measured. In JavaScript: with types,
 * Node would load its compiler for them into each process, and 20 MiB of memory were its own.
 */
if (isMainThread && process.send !== undefined) {
  process.on("message", (message) => {
    if (message?.kind === "usage") void answer(message.collect);
  });
  process.channel?.unref();
}

async function answer(collect) {
  if (collect) {
    // The second time for what the first one's finalisers let go.
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc?.();
  }
  process.send?.(usage());
}

function usage() {
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
