import { parentPort, type Transferable } from "node:worker_threads";
import { giveBackMemory } from "../give-back-memory.ts";
import type { ThreadMethods, ThreadReply, ThreadRequest } from "./call-thread.ts";

/** Bytes that an answer gives away instead of copying. */
export class Transferred<Output> {
  readonly output: Output;
  readonly buffers: readonly Transferable[];

  constructor(output: Output, buffers: readonly Transferable[]) {
    this.output = output;
    this.buffers = buffers;
  }
}

/** The answering side of a thread: runs one request after another, in their order of arrival. */
export function serveThread(methods: ThreadMethods): void {
  const port = parentPort;
  if (port === null) throw new Error("serveThread runs in a worker thread only");

  port.on("message", ({ id, method, input }: ThreadRequest) => {
    try {
      const run = methods[method];
      if (run === undefined) throw new Error(`the thread has no method ${method}`);
      const output = run(input as never);
      const buffers = output instanceof Transferred ? output.buffers : [];
      port.postMessage(
        { id, kind: "done", output: output instanceof Transferred ? output.output : output },
        buffers,
      );
    } catch (error) {
      const reply: ThreadReply = { id, kind: "failed", error: asError(error) };
      port.postMessage(reply);
    }
  });
  // Some milliseconds, of a heap as small as this: whoever asks for something then hardly waits.
  giveBackMemory(() => Promise.resolve(true));
}

/** Structured cloning keeps a plain Error's name, message, stack and cause, but no own fields. */
export function asError(error: unknown): Error {
  return error instanceof Error
    ? new Error(error.message, { cause: errorCode(error) })
    : new Error(String(error));
}

function errorCode(error: Error): string | undefined {
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === "number" ? `sqlite ${errcode}` : error.name;
}
