import { writeTabSeparated } from "./tab-separated.ts";

/**
 * Cells as spreadsheets and slides take them: an HTML table, each cell said to be text, and tabs for
 * everything else. What a spreadsheet would compute is kept from it by an apostrophe, where nothing
 * else can say that it is text [EF2].
 */
export function writeCells(clipboard: DataTransfer, rows: readonly (readonly string[])[]): void {
  clipboard.setData("text/html", htmlOf(rows));
  clipboard.setData("text/plain", writeTabSeparated(rows.map((row) => row.map(guarded))));
}

/** Written by hand: the policy of this page holds for what it parses and would take the styles away. */
function htmlOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map(cellOf).join("")}</tr>`);
  return `<meta charset="utf-8"><table>${lines.join("")}</table>`;
}

function cellOf(text: string): string {
  return `<td style='mso-number-format:"\\@"'>${escaped(text)}</td>`;
}

/** A line within a cell; without the style Excel would begin a row with it. */
const LINE = '<br style="mso-data-placement:same-cell">';
const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>]/gu, (sign) => SIGNS[sign] ?? "").replaceAll(/\r\n?|\n/gu, LINE);
}

/** As in our CSV, so that whoever takes away one apostrophe has the text again. */
function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

const FORMULA = /^'*[\t\r\n ]*[=+\-@＝＋－＠]|^'*[\t\r]/u;
