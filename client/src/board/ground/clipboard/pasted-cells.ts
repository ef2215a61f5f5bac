import { readTabSeparated } from "../../../ui/tab-separated.ts";

/** The cells of pasted words, row by row; null where they are no table, or more than one table. */
export function pastedCells(text: string, page: Document): readonly string[][] | null {
  const table = page.querySelector("table");
  if (table === null) return readTabSeparated(text);
  return lettersIn(table) === lettersIn(page.body) ? rowsOf(table) : null;
}

/** A row of a table, where what it is pasted into has none. */
export function lineOfCells(row: readonly string[]): string {
  return row.map((cell) => cell.replaceAll(/\s+/gu, " ")).join(" | ");
}

/** Cells stand beside each other in a line for each row, never run together. */
export function putInLines(tables: Iterable<HTMLTableElement>): void {
  // Those within others first.
  for (const table of [...tables].toReversed()) {
    const lines = rowsOf(table).map((row) => {
      const line = table.ownerDocument.createElement("p");
      line.textContent = lineOfCells(row);
      return line;
    });
    table.replaceWith(...lines);
  }
}

/** Lines of a cell stay lines; blanks and ends of lines of the source are none. */
function rowsOf(table: HTMLTableElement): string[][] {
  const texts = table.ownerDocument.createTreeWalker(table, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    text.nodeValue = (text.nodeValue ?? "").replaceAll(/\s+/gu, " ");
  }
  for (const end of table.querySelectorAll("br, div, li, p")) end.after("\n");
  return [...table.rows].map((row) => [...row.cells].map(linesOf));
}

function linesOf({ textContent }: HTMLElement): string {
  const lines = textContent.split("\n").map((line) => line.replaceAll(/ +/gu, " ").trim());
  return lines.filter((line) => line !== "").join("\n");
}

function lettersIn(element: Element): string {
  return element.textContent.replaceAll(/\s+/gu, "");
}
