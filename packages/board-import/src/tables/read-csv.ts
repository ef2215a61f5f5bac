import { refuseFile } from "../refusal.ts";
import { DRAWN_TABLE, type TableBounds } from "./table-bounds.ts";

const MAX_COLUMNS = 200;

/** RFC 4180 and what Excel makes of it: commas, semicolons or tabs, as the first line has them. */
export function readCsv(
  text: string,
  { rows: maxRows, refusal }: TableBounds = DRAWN_TABLE,
): readonly (readonly string[])[] {
  const source = text.startsWith("\ufeff") ? text.slice(1) : text;
  const head = source.slice(0, 2000).split(/\r?\n/, 1)[0] ?? "";
  const separator = ["\t", ";", ","].find((each) => head.includes(each)) ?? ",";
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length || row.length > 0) {
    const [cell, end] =
      source.charAt(at) === '"' ? quotedCell(source, at) : bareCell(source, at, separator);
    row.push(unguarded(cell));
    if (row.length > MAX_COLUMNS) refuseFile("tooMany");
    at = end;
    if (source.charAt(at) === separator) {
      at += 1;
      continue;
    }
    at += source.startsWith("\r\n", at) ? 2 : 1;
    if (rows.push(row) > maxRows) refuseFile(refusal);
    row = [];
  }
  return rows;
}

/** A quote within is written twice. What follows the closing quote belongs to nothing. */
function quotedCell(source: string, from: number): readonly [cell: string, end: number] {
  let cell = "";
  let at = from + 1;
  while (true) {
    const quote = source.indexOf('"', at);
    if (quote === -1) return [cell + source.slice(at), source.length];
    cell += source.slice(at, quote);
    if (source.charAt(quote + 1) !== '"') return [cell, quote + 1];
    cell += '"';
    at = quote + 2;
  }
}

function bareCell(source: string, from: number, separator: string): readonly [string, number] {
  const end = new RegExp(`[${separator}\r\n]`, "g");
  end.lastIndex = from;
  const at = end.exec(source)?.index ?? source.length;
  return [source.slice(from, at), at];
}

/** The apostrophe that our own files put before what a spreadsheet would take for a formula. */
function unguarded(cell: string): string {
  return /^'+[\t\r\n ]*[=+\-@＝＋－＠]|^'+[\t\r]/.test(cell) ? cell.slice(1) : cell;
}
