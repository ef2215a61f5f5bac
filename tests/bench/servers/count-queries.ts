import { isMainThread, Worker } from "node:worker_threads";

/**
 * Loaded into the server's process before anything of it: counts what is asked of its databases'
 * threads, and says it with the processor time when its parent asks.
 */
let queries = 0;
if (isMainThread && process.send !== undefined) {
  // oxlint-disable-next-line typescript/unbound-method -- it is called on what it was asked of
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...[value, transfer]) {
    if (isQuery(value)) queries += 1;
    return postMessage.call(this, value, transfer);
  };
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ queries, cpuMs: (user + system) / 1000, rss: process.memoryUsage.rss() });
  });
}

function isQuery(value: unknown): boolean {
  return (value as { method?: string } | null)?.method === "query";
}
