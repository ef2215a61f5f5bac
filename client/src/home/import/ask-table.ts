import type { ReadTable } from "@zentaikan/board-import";

const MOST_MS = 30_000;

/**
 * Reads a table in a worker of its own, which ends with its answer or its time.
 * @throws where its program cannot be loaded, or the file cannot be opened
 */
export function askTable(file: File): Promise<ReadTable> {
  const worker = new Worker(new URL("./table.worker.ts", import.meta.url), { type: "module" });
  const { promise, resolve, reject } = Promise.withResolvers<ReadTable>();
  const timer = setTimeout(() => reject(new Error("too slow")), MOST_MS);
  worker.addEventListener("message", ({ data }: MessageEvent<ReadTable>) => resolve(data));
  worker.addEventListener("error", ({ message }) => reject(new Error(message)));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  worker.postMessage(file);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
