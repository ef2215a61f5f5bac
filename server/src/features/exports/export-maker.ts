import { FleetingProcess } from "../../threads/fleeting-process.ts";
import type { ContentToBuild, ExportMethods, FileToWrite, MadeFile } from "./export-process.ts";

/** Makes files, one at a time, in a process that is there only while it is needed. */
export class ExportMaker {
  readonly #process = new FleetingProcess<ExportMethods>({
    module: new URL("./export-process.ts", import.meta.url),
    heapMiB: 512,
    // A file leaves much garbage and keeps little: with the usual 16 the same work takes 130 MiB more.
    youngMiB: 4,
    longestCallMs: 120_000,
  });

  /** @throws ProcessStopped; any other error is that of a writer */
  async make(content: ContentToBuild, file: FileToWrite, onWriting: () => void): Promise<MadeFile> {
    await this.#process.call("build", content);
    onWriting();
    return this.#process.call("write", file);
  }

  /** Ends what is being made, at once. */
  stop(): Promise<void> {
    return this.#process.stop();
  }
}
