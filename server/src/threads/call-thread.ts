import { Worker, type Transferable } from "node:worker_threads";

/**
 * The methods of a thread: one input each, one output each. Bytes go across as `Uint8Array`s over
 * their own whole buffer; a view into a larger buffer would drag that buffer along.
 */
export type ThreadMethods = Record<string, (input: never) => unknown>;

export type ThreadRequest = {
  readonly id: number;
  readonly method: string;
  readonly input: unknown;
};
export type ThreadReply =
  | { readonly id: number; readonly kind: "done"; readonly output: unknown }
  | { readonly id: number; readonly kind: "failed"; readonly error: Error };

/** What a call gets when its thread ended before answering. */
export class ThreadEnded extends Error {}

type Waiting = {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
};

/**
 * The calling side of a thread. Calls are answered in the order of their end, not of their start.
 * An uncaught error inside the thread rejects every open call and every later one.
 */
export class ThreadCaller<Methods extends ThreadMethods> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #ended: Error | null = null;

  constructor(module: URL, workerData: unknown) {
    this.#worker = new Worker(module, { workerData });
    this.#worker.on("message", (reply: ThreadReply) => this.#settle(reply));
    this.#worker.on("error", (error) =>
      this.#end(new ThreadEnded(String(error), { cause: error })),
    );
    this.#worker.on("exit", (code) => this.#end(new ThreadEnded(`thread ended with code ${code}`)));
  }

  call<Name extends keyof Methods & string>(
    method: Name,
    input: Parameters<Methods[Name]>[0],
    transfer: readonly Transferable[] = [],
  ): Promise<Awaited<ReturnType<Methods[Name]>>> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, method, input } satisfies ThreadRequest, transfer);
    });
  }

  /** Ends the thread at once. Whoever needs its work finished has called and awaited it before. */
  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(reply: ThreadReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.kind === "done") waiting?.resolve(reply.output as never);
    else waiting?.reject(reply.error);
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const waiting of this.#waiting.values()) waiting.reject(this.#ended);
    this.#waiting.clear();
  }
}
