import type { Log } from "../log.ts";
import { bytesOf } from "./bytes-of.ts";
import { ProcessCaller } from "./call-process.ts";
import { ThreadEnded, type ThreadMethods } from "./call-thread.ts";
import { NoAnswer } from "./no-answer.ts";
import { SetAside } from "./set-aside.ts";

/** How long a call of a lasting process may take, and how much memory its values. */
export interface ProcessLimits {
  readonly callMs: number;
  readonly callMsPerMiB: number;
  readonly heapMiB: number;
}

interface LastingProcessOptions {
  readonly module: URL;
  readonly limits: ProcessLimits;
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
  readonly log: Log;
}

interface Call<Input> {
  readonly input: Input;
  /** Name of what the call is about; null for what nobody could be blamed for. */
  readonly about: string | null;
}

const longestStartMs = 60_000;
const bytesOfMiB = 1024 * 1024;

/**
 * A process that has another life after each death.
 *
 *   not there ── a call ──▶ starting ── serving ──▶ at work, one call at a time
 *       ▲                      │                        │
 *       └───── did not start ──┴── ended, or too late ──┘
 *
 * It is given one call at a time: the one at which it ends is the one that ended it, and those that
 * wait go to the next process. Its deadline begins when its work does.
 */
export class LastingProcess<Methods extends ThreadMethods> {
  readonly #options: LastingProcessOptions;
  readonly #setAside: SetAside;
  #process: ProcessCaller<Methods> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #isDown = false;
  #isClosed = false;

  constructor(options: LastingProcessOptions) {
    this.#options = options;
    this.#setAside = new SetAside(options.elapsed);
  }

  /** What is not tried for now, and whether the last start failed. */
  get health(): { readonly setAside: readonly string[]; readonly isDown: boolean } {
    return { setAside: this.#setAside.list(), isDown: this.#isDown };
  }

  /**
   * @throws NoAnswer when the process cannot give one; any other error is the answer of the method
   */
  call<Name extends keyof Methods & string>(
    method: Name,
    { input, about }: Call<Parameters<Methods[Name]>[0]>,
  ): Promise<Awaited<ReturnType<Methods[Name]>>> {
    const work = about === null ? null : workOn(about, method);
    const run = async (): Promise<Awaited<ReturnType<Methods[Name]>>> => {
      if (work !== null && this.#setAside.has(work)) throw new NoAnswer("setAside", work);
      const worker = await this.#started();
      return this.#withinDeadline(worker, { method, input, work });
    };
    const answer = this.#last.then(run, run);
    this.#last = answer;
    return answer;
  }

  /** What lies under this name is something else now. */
  forget(about: string): void {
    this.#setAside.forgetAll((work) => work.startsWith(workOn(about, "")));
  }

  /** Ends the process at once; calls that wait are told. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#process?.terminate();
  }

  async #started(): Promise<ProcessCaller<Methods>> {
    if (this.#isClosed) throw new ThreadEnded("closed");
    if (this.#process !== null && !this.#process.hasEnded) return this.#process;
    const { module, limits, log } = this.#options;
    const worker = new ProcessCaller<Methods>(module, limits);
    this.#process = worker;
    try {
      await inTime(worker.serving, longestStartMs);
    } catch (error) {
      this.#isDown = true;
      await this.#drop(worker);
      log.error({ err: error }, "the document process does not start");
      throw new NoAnswer("down", "the process does not start", { cause: error });
    }
    this.#isDown = false;
    return worker;
  }

  async #withinDeadline<Name extends keyof Methods & string>(
    worker: ProcessCaller<Methods>,
    call: {
      readonly method: Name;
      readonly input: Parameters<Methods[Name]>[0];
      readonly work: string | null;
    },
  ): Promise<Awaited<ReturnType<Methods[Name]>>> {
    const { method, input, work } = call;
    const { callMs, callMsPerMiB } = this.#options.limits;
    const deadlineMs = callMs + (bytesOf(input) / bytesOfMiB) * callMsPerMiB;
    try {
      const output = await inTime(worker.call(method, input), deadlineMs);
      if (work !== null) this.#setAside.forget(work);
      return output;
    } catch (error) {
      const hasEnded = error instanceof ThreadEnded || error instanceof TooLate;
      if (!hasEnded || this.#isClosed) throw error;
      await this.#drop(worker);
      this.#say(error, { method, work });
      throw new NoAnswer("ended", `${work ?? method}: ${error.message}`, { cause: error });
    }
  }

  #say(error: Error, { method, work }: { readonly method: string; readonly work: string | null }) {
    const { log } = this.#options;
    const isAside = work !== null && this.#setAside.died(work);
    log.error({ err: error, method, work }, "a call ended the document process");
    if (isAside) log.error({ work }, "set aside: it ended the document process twice");
  }

  async #drop(worker: ProcessCaller<Methods>): Promise<void> {
    if (this.#process === worker) this.#process = null;
    await worker.terminate();
  }
}

/** `board:… describe` */
function workOn(about: string, method: string): string {
  return `${about} ${method}`;
}

class TooLate extends Error {}

async function inTime<Output>(work: Promise<Output>, longestMs: number): Promise<Output> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const say = (): void => reject(new TooLate(`took longer than ${Math.round(longestMs)} ms`));
    timer = setTimeout(say, longestMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
