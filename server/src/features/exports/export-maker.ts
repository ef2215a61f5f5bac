import { ProcessCaller } from "../../threads/call-process.ts";
import type { ContentToBuild, ExportMethods, FileToWrite, MadeFile } from "./export-process.ts";

const module = new URL("./export-process.ts", import.meta.url);
const heapMiB = 512;
/** A file leaves much garbage and keeps little: with the usual 16 the same work takes 130 MiB more. */
const youngMiB = 4;
const longestStartMs = 60_000;
const longestCallMs = 120_000;
/** Whoever exports once often does it again; a server at rest has no such process. */
const idleMs = 30_000;

/** The process took too long, or more memory than it may. */
export class MakingStopped extends Error {}

/**
 * Makes files, one at a time, in a process that is there only while it is needed.
 *
 *   not there ── a file ──▶ at work ── done ──▶ idle ── half a minute ──▶ not there
 *                              └─── stopped, too slow, too big ───────────────▲
 */
export class ExportMaker {
  #process: ProcessCaller<ExportMethods> | null = null;
  #idle: NodeJS.Timeout | undefined;

  /** @throws MakingStopped; any other error is that of a writer */
  async make(content: ContentToBuild, file: FileToWrite, onWriting: () => void): Promise<MadeFile> {
    clearTimeout(this.#idle);
    try {
      const process = await this.#started();
      await this.#inTime(process.call("build", content), longestCallMs);
      onWriting();
      return await this.#inTime(process.call("write", file), longestCallMs);
    } finally {
      this.#idle = setTimeout(() => void this.stop(), idleMs).unref();
    }
  }

  /** Ends what is being made, at once. */
  async stop(): Promise<void> {
    clearTimeout(this.#idle);
    const process = this.#process;
    this.#process = null;
    await process?.terminate();
  }

  async #started(): Promise<ProcessCaller<ExportMethods>> {
    if (this.#process !== null && !this.#process.hasEnded) return this.#process;
    const process = new ProcessCaller<ExportMethods>(module, { heapMiB, youngMiB });
    this.#process = process;
    await this.#inTime(process.serving, longestStartMs);
    return process;
  }

  async #inTime<Output>(work: Promise<Output>, longestMs: number): Promise<Output> {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new MakingStopped("too slow")), longestMs);
    try {
      return await Promise.race([work, late.promise]);
    } catch (error) {
      const hasEnded = this.#process === null || this.#process.hasEnded;
      if (!(error instanceof MakingStopped) && !hasEnded) throw error;
      await this.stop();
      throw new MakingStopped(String(error), { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }
}
