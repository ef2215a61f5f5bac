import { FleetingProcess } from "../../threads/fleeting-process.ts";
import type {
  ContentToBuild,
  ExportMethods,
  FileToWrite,
  MadeFile,
  TableToWrite,
} from "./export-process.ts";

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

  /** A table as a file. @throws as `make` does */
  async writeTable(table: TableToWrite): Promise<void> {
    await this.#process.call("table", table);
  }

  /** Ends what is being made, at once. */
  stop(): Promise<void> {
    return this.#process.stop();
  }
}
