import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ThreadEnded, type ThreadMethods, type ThreadReply } from "./call-thread.ts";
import { ownBytes } from "./own-bytes.ts";

/** What a serving process says before it takes its first call. */
export const SERVING = "serving";

/** Enough of the last words of a process to know why it ended. */
const maxLastWords = 2000;

interface Waiting {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The calling side of a process that works for this one, one call at a time.
 *
 * A thread would do, but for memory: a thread that is out of it takes the whole program along as
 * soon as it asks for much at once, whatever its limits say. A process dies alone.
 */
export class ProcessCaller<Methods extends ThreadMethods> {
  /** Resolves when the process takes calls; rejects when it ended before. */
  readonly serving: Promise<void>;
  readonly #serving = Promise.withResolvers<void>();
  readonly #exited = Promise.withResolvers<void>();
  readonly #process: ChildProcess;
  #waiting: Waiting | null = null;
  #ended: ThreadEnded | null = null;
  #lastWords = "";

  constructor(
    module: URL,
    {
      heapMiB,
      youngMiB,
    }: {
      readonly heapMiB: number;
      /** Half of what is looked through for garbage first; left out, as much as the system likes. */
      readonly youngMiB?: number;
    },
  ) {
    this.serving = this.#serving.promise;
    this.#process = fork(fileURLToPath(module), [], {
      serialization: "advanced",
      execArgv: [
        `--max-old-space-size=${heapMiB}`,
        ...(youngMiB === undefined ? [] : [`--max-semi-space-size=${youngMiB}`]),
      ],
      // Standard output carries the sign-in link alone, standard error lines of JSON [S2].
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#process.stderr?.setEncoding("utf8").on("data", (words: string) => {
      this.#lastWords = (this.#lastWords + words).slice(-maxLastWords);
    });
    this.#process.on("message", (message) => this.#hear(message as ThreadReply | typeof SERVING));
    this.#process.on("error", (error) => this.#end(String(error)));
    this.#process.on("close", (code, signal) => {
      this.#end(`ended with ${signal ?? code}: ${this.#lastWords}`);
    });
  }

  get hasEnded(): boolean {
    return this.#ended !== null;
  }

  /** The next call comes when this one has been answered. @throws ThreadEnded */
  call<Name extends keyof Methods & string>(
    method: Name,
    input: Parameters<Methods[Name]>[0],
  ): Promise<Awaited<ReturnType<Methods[Name]>>> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      // Whether it arrived is told by its answer, or by the end.
      this.#process.send({ id: 0, method, input }, () => {});
    });
  }

  /** Ends the process at once. */
  async terminate(): Promise<void> {
    this.#process.kill("SIGKILL");
    await this.#exited.promise;
  }

  #hear(message: ThreadReply | typeof SERVING): void {
    if (message === SERVING) return this.#serving.resolve();
    const waiting = this.#waiting;
    this.#waiting = null;
    if (message.kind === "done") waiting?.resolve(ownBytes(message.output) as never);
    else waiting?.reject(message.error);
  }

  #end(why: string): void {
    this.#ended ??= new ThreadEnded(why);
    this.#serving.reject(this.#ended);
    this.#waiting?.reject(this.#ended);
    this.#waiting = null;
    this.#exited.resolve();
  }
}
