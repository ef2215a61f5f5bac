import type { Language } from "@zentaikan/capital-graph";
import { fileProperties } from "./writers/core-properties.ts";
import { writeRecords } from "./writers/csv/write-csv.ts";
import { CUT, cutText, sayable, type SheetValue } from "./writers/xlsx/sheet-rows.ts";
import { writeWorkbook } from "./writers/xlsx/write-workbook.ts";

/** A table that is no board's: what a list says, row by row, in words. */
export interface PlainTable {
  readonly title: string;
  readonly language: Language;
  readonly headers: readonly string[];
  /** In letters of about the width of a digit. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** The column from which on nobody needs to look, from 0. */
  readonly hiddenFrom: number;
  readonly writtenAtMs: number;
}

/** One sheet of a workbook, or CSV. What people wrote is text in both and never a formula. */
export async function writeTable(format: "xlsx" | "csv", table: PlainTable): Promise<Uint8Array> {
  const { title, language, headers, rows, widths, hiddenFrom, writtenAtMs } = table;
  if (format === "csv") return writeRecords([headers, ...rows]);
  const cellOf = (text: string): SheetValue =>
    text === "" ? null : { kind: "text", text: cutText(sayable(text), CUT[language]) };
  return await writeWorkbook(
    [
      {
        name: title,
        widths,
        hiddenFrom,
        headers,
        rows: rows.map((row) => row.map(cellOf)),
        isMatrix: true,
      },
    ],
    fileProperties({ called: title, language, writtenAtMs, standing: null }),
  );
}
