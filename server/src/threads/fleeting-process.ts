import { ProcessCaller } from "./call-process.ts";
import type { ThreadMethods } from "./call-thread.ts";

const longestStartMs = 60_000;
/** Whoever asks once often does it again; a server at rest has no such process. */
const idleMs = 30_000;

/** The process took too long, more memory than it may, or was stopped. */
export class ProcessStopped extends Error {}

interface FleetingProcessOptions {
  readonly module: URL;
  readonly heapMiB: number;
  readonly youngMiB?: number;
  readonly longestCallMs: number;
}

/**
 * A process that is there only while it is needed, for one piece of work at a time.
 *
 *   not there ── a call ──▶ at work ── done ──▶ idle ── half a minute ──▶ not there
 *                              └─── stopped, too slow, too big ──────────────▲
 */
export class FleetingProcess<Methods extends ThreadMethods> {
  readonly #options: FleetingProcessOptions;
  #process: ProcessCaller<Methods> | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: FleetingProcessOptions) {
    this.#options = options;
  }

  /** The next call comes when this one has been answered. @throws ProcessStopped; any other error is that of the method */
  async call<Name extends keyof Methods & string>(
    method: Name,
    input: Parameters<Methods[Name]>[0],
  ): Promise<Awaited<ReturnType<Methods[Name]>>> {
    clearTimeout(this.#idle);
    try {
      const process = await this.#started();
      return await this.#inTime(process.call(method, input), this.#options.longestCallMs);
    } finally {
      this.#idle = setTimeout(() => void this.stop(), idleMs).unref();
    }
  }

  /** Ends what it does, at once. */
  async stop(): Promise<void> {
    clearTimeout(this.#idle);
    const process = this.#process;
    this.#process = null;
    await process?.terminate();
  }

  async #started(): Promise<ProcessCaller<Methods>> {
    if (this.#process !== null && !this.#process.hasEnded) return this.#process;
    const { module, heapMiB, youngMiB } = this.#options;
    const memory = youngMiB === undefined ? { heapMiB } : { heapMiB, youngMiB };
    const process = new ProcessCaller<Methods>(module, memory);
    this.#process = process;
    await this.#inTime(process.serving, longestStartMs);
    return process;
  }

  async #inTime<Output>(work: Promise<Output>, longestMs: number): Promise<Output> {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new ProcessStopped("too slow")), longestMs);
    try {
      return await Promise.race([work, late.promise]);
    } catch (error) {
      const hasEnded = this.#process === null || this.#process.hasEnded;
      if (!(error instanceof ProcessStopped) && !hasEnded) throw error;
      await this.stop();
      throw new ProcessStopped(String(error), { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }
}
