import { flushCompileCache } from "node:module";
import { Worker } from "node:worker_threads";
import { SERVING } from "./call-process.ts";
import type { ThreadMethods, ThreadReply, ThreadRequest } from "./call-thread.ts";
import { asError } from "./serve-thread.ts";

/** The answering side of a process: runs one call after another. It ends with whoever started it. */
export function serveProcess(methods: ThreadMethods): void {
  // Whoever ends the server by its group lets it save first, which may need what is done here.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
  process.on("disconnect", () => process.exit());
  // A call that never ends hears of no disconnection.
  new Worker(new URL("./end-with-parent.ts", import.meta.url)).unref();

  process.on("message", ({ id, method, input }: ThreadRequest) => {
    void answerOf(methods, { id, method, input }).then(answer);
  });
  answer(SERVING);
  // It is written at the end of a process, too, and this one is killed in the end.
  flushCompileCache();
}

async function answerOf(
  methods: ThreadMethods,
  { id, method, input }: ThreadRequest,
): Promise<ThreadReply> {
  try {
    const run = methods[method];
    if (run === undefined) throw new Error(`the process has no method ${method}`);
    return { id, kind: "done", output: await run(input as never) };
  } catch (error) {
    return { id, kind: "failed", error: asError(error) };
  }
}

function answer(message: ThreadReply | typeof SERVING): void {
  if (process.send === undefined) throw new Error("serveProcess runs in a process of its own only");
  process.send(message);
}
