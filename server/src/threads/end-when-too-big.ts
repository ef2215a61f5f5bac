import { workerData } from "node:worker_threads";

/**
 * Ends the process when it takes more memory than it may, whatever it is doing. A limit of the heap
 * does not count the bytes that lie beside it.
 */
const { maxBytes } = workerData as { readonly maxBytes: number };
setInterval(() => {
  if (process.memoryUsage.rss() > maxBytes) process.kill(process.pid, "SIGKILL");
}, 100);
