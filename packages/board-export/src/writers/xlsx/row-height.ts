import type { SheetValue } from "./sheet-rows.ts";

/**
 * How high a row is, in points: programs other than Excel do not make a row as high as its lines
 * by themselves. Widths are in digits, of which a Japanese letter takes two.
 */
export function rowHeight(row: readonly SheetValue[], widths: readonly number[]): number {
  let lines = 1;
  for (const [column, value] of row.entries()) {
    if (value?.kind === "text") lines = Math.max(lines, linesOf(value.text, widths[column] ?? 10));
  }
  return Math.min(MOST_HEIGHT, lines * LINE_HEIGHT + 2);
}

/** Of Meiryo at ten points. */
const LINE_HEIGHT = 16;
/** As high as a row of Excel may be. */
const MOST_HEIGHT = 409;

function linesOf(text: string, width: number): number {
  return text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(digitsOf(line) / (width - 1))), 0);
}

function digitsOf(line: string): number {
  let digits = 0;
  for (const letter of line) digits += (letter.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1.1;
  return digits;
}
