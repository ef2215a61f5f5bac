/** Rows of cells as spreadsheets lay them on a clipboard: a cell with lines of its own is in quotes. */
export function writeTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(written).join("\t")).join("\n");
}

/** The rows of such a text; null where it says nothing of cells. */
export function readTabSeparated(text: string): readonly string[][] | null {
  if (!text.includes("\t")) return null;
  const source = text.replaceAll(/\r\n?/gu, "\n").replace(/\n$/u, "");
  const rows: string[][] = [[]];
  const marks = /[\t\n]/gu;
  for (let at = 0; at <= source.length;) {
    const quoted = quotedCell(source, at);
    marks.lastIndex = quoted?.end ?? at;
    const end = quoted?.end ?? marks.exec(source)?.index ?? source.length;
    rows.at(-1)?.push((quoted?.cell ?? source.slice(at, end)).trim());
    if (source[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows;
}

function written(cell: string): string {
  return /["\t\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A quotation mark that nothing closes before the end of a cell is a letter as any other. */
function quotedCell(source: string, start: number) {
  if (source[start] !== '"') return null;
  const quotes = /"[^"]*(?:""[^"]*)*"(?=[\t\n]|$)/uy;
  quotes.lastIndex = start;
  const [whole] = quotes.exec(source) ?? [];
  if (whole === undefined) return null;
  const cell = whole.slice(1, -1).replaceAll('""', '"');
  return { cell, end: start + whole.length };
}
