import type { ExportContent } from "../../content/export-content.ts";
import { zipParts } from "../zip-parts.ts";
import { contentTables } from "../tables/content-tables.ts";
import { headersOf, type TableKind, type TableValue } from "../tables/table.ts";

/** All tables that leave as CSV, each under its name, in one zip: a file of CSV holds one table. */
export function writeCsvFiles(content: ExportContent): Uint8Array {
  return zipParts(new Map(CSV_TABLES.map((kind) => [`${kind}.csv`, writeCsv(content, kind)])));
}

/** Answers and comments leave in a workbook. */
export const CSV_TABLES = ["matrix", "links", "results"] as const satisfies readonly TableKind[];
type CsvTable = (typeof CSV_TABLES)[number];

/**
 * One table as RFC 4180, with a byte order mark, for Excel takes a file without one for Shift_JIS.
 * What a spreadsheet would compute is kept from it by one apostrophe, of which `unguarded` is the
 * way back.
 */
export function writeCsv(content: ExportContent, kind: CsvTable): Uint8Array {
  const table = contentTables(content).find((each) => each.kind === kind);
  if (table === undefined) return new TextEncoder().encode(BYTE_ORDER_MARK);
  return writeRecords([headersOf(table, content.language), ...table.rows]);
}

const BYTE_ORDER_MARK = "\ufeff";

/** A table of whatever kind, its header first. */
export function writeRecords(table: readonly (readonly TableValue[])[]): Uint8Array {
  const records = table.map((values) => values.map((value) => field(value)).join(","));
  const text = BYTE_ORDER_MARK + records.map((record) => `${record}\r\n`).join("");
  return new TextEncoder().encode(text);
}

function field(value: TableValue): string {
  const text = typeof value === "string" ? guarded(value) : plain(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plain(value: Exclude<TableValue, string>): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return "day" in value
    ? value.day
    : [value.moment, value.zone].filter((part) => part !== "").join(" ");
}

/**
 * What begins like a formula, also in full width or after apostrophes, gets one apostrophe more: so
 * whoever takes away one has the text again.
 */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

const FORMULA = /^'*[\t\r\n ]*[=+\-@＝＋－＠]|^'*[\t\r]/;
