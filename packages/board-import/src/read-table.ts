import type { Text } from "@zentaikan/capital-graph";
import { decodeText } from "./bounded/decode-text.ts";
import { MAX_FILE_BYTES } from "./limits.ts";
import { FileRefused, refuseFile } from "./refusal.ts";
import { readCsv } from "./tables/read-csv.ts";
import { readXlsx } from "./tables/read-xlsx.ts";
import { PLAIN_TABLE } from "./tables/table-bounds.ts";

export type ReadTable =
  | {
      readonly kind: "read";
      /** One for each sheet that says anything: rows of texts. */
      readonly tables: readonly (readonly (readonly string[])[])[];
      /** Cells that compute; what they say is not taken over. */
      readonly formulas: number;
    }
  | { readonly kind: "refused"; readonly sentence: Text };

/**
 * Reads a workbook of Excel or a table of commas, semicolons or tabs as rows of texts, in UTF-8,
 * UTF-16 or Shift_JIS. Total and in linear time, whoever made the file.
 */
export function readTable(bytes: Uint8Array): ReadTable {
  try {
    if (bytes.length > MAX_FILE_BYTES) refuseFile("tooLarge");
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const { sheets, formulas } = isZip
      ? readXlsx(bytes, PLAIN_TABLE)
      : { sheets: [readCsv(textOf(bytes), PLAIN_TABLE)], formulas: 0 };
    const tables = sheets.filter((rows) => rows.some((row) => row.some((cell) => cell !== "")));
    if (tables.length === 0) refuseFile("noTable");
    return { kind: "read", tables, formulas };
  } catch (error) {
    if (error instanceof FileRefused) return { kind: "refused", sentence: error.sentence };
    throw error;
  }
}

/** What begins as a web page or a program's own form is no table, whatever its name says. */
function textOf(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  return /^\ufeff?\s*[<{%]/.test(text) ? refuseFile("noTable") : text;
}
