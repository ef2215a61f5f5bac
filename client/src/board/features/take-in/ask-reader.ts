import type { TakenIn } from "@zentaikan/board-import";
import type { ReadingRequest } from "./take-in.worker.ts";

const MOST_MS = 20_000;

/**
 * Reads in a worker of its own, which ends with its answer or its time.
 * @throws where its program cannot be loaded
 */
export function askReader(request: ReadingRequest): Promise<TakenIn> {
  const worker = new Worker(new URL("./take-in.worker.ts", import.meta.url), { type: "module" });
  let timer = 0;
  return new Promise<TakenIn>((resolve, reject) => {
    timer = window.setTimeout(() => resolve({ kind: "refused", sentence: TOO_LONG }), MOST_MS);
    worker.addEventListener("message", ({ data }: MessageEvent<TakenIn>) => resolve(data));
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    worker.postMessage(request);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}

const TOO_LONG = {
  ja: "読むのに時間がかかりすぎるファイルなので、途中でやめました。",
  en: "This file took too long to read, so reading was stopped.",
};
