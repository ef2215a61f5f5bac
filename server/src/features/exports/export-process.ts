import { writeFile } from "node:fs/promises";
import { setPriority } from "node:os";
import { Worker } from "node:worker_threads";
import {
  buildContent,
  layOutPicture,
  openFonts,
  writeExport,
  writeTable,
  type ContentSource,
  type ExportContent,
  type ExportOptions,
  type PlainTable,
  type WritingOptions,
} from "@zentaikan/board-export";
import type { ExportFormat } from "@zentaikan/board-export/export-files";
import { writeTimeWithZone } from "@zentaikan/protocol";
import { serveProcess } from "../../threads/serve-process.ts";

export interface ContentToBuild {
  readonly source: ContentSource;
  readonly options: ExportOptions;
  readonly timeZone: string;
}

export interface FileToWrite {
  readonly format: ExportFormat;
  readonly writing: WritingOptions;
  readonly path: string;
  readonly maxBytes: number;
}

export interface TableToWrite {
  readonly format: "xlsx" | "csv";
  readonly table: PlainTable;
  readonly path: string;
}

/** A file that was written, and how the snapshot in it stands. */
export interface MadeFile {
  /** Null for one that would have been too big, and was not kept. */
  readonly bytes: number | null;
  readonly edition: string;
}

/** The process in which files are made, one after another: a content is built, then written. */
export type ExportMethods = {
  build: (input: ContentToBuild) => null;
  write: (input: FileToWrite) => Promise<MadeFile>;
  table: (input: TableToWrite) => Promise<null>;
};

/** Fonts, a full board and the biggest file of it take half of this. */
const maxBytes = 900 * 1024 * 1024;

let content: ExportContent | null = null;

// Whoever waits for a file has waited before; whoever draws has not.
setPriority(10);
new Worker(new URL("../../threads/end-when-too-big.ts", import.meta.url), {
  workerData: { maxBytes },
}).unref();

serveProcess({
  build({ source, options, timeZone }: ContentToBuild) {
    content = buildContent(source, options, {
      writeTime: (at) => writeTimeWithZone(at, timeZone),
      layOut: (drawn) => layOutPicture(drawn, openFonts()),
    });
    return null;
  },

  async write({ format, writing, path, maxBytes: most }: FileToWrite): Promise<MadeFile> {
    if (content === null) throw new Error("nothing was built");
    const { edition } = content.snapshot;
    const bytes = await writeExport(format, content, writing);
    content = null;
    if (bytes.length > most) return { bytes: null, edition };
    await writeFile(path, bytes, { mode: 0o600 });
    return { bytes: bytes.length, edition };
  },

  async table({ format, table, path }: TableToWrite): Promise<null> {
    await writeFile(path, await writeTable(format, table), { mode: 0o600 });
    return null;
  },
} satisfies ExportMethods);
