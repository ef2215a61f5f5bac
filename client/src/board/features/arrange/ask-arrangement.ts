import type { BoardEdit } from "../../ground/drawing/board-edit.ts";
import type { BoardLook } from "../../ground/drawing/board-look.ts";

/** Arranges the cards in a worker of its own, which ends with its answer. */
export function askArrangement(look: BoardLook): Promise<readonly BoardEdit[]> {
  const worker = new Worker(new URL("./arrange.worker.ts", import.meta.url), { type: "module" });
  return new Promise<readonly BoardEdit[]>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<readonly BoardEdit[]>) =>
      resolve(data),
    );
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    worker.postMessage(look);
  }).finally(() => worker.terminate());
}
