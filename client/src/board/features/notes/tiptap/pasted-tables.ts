import { putInLines } from "../../../ground/clipboard/pasted-cells.ts";
import { fitsIntoNote, LARGEST_MADE } from "./note-table.ts";

/**
 * Makes tables of other programs ones that a note can hold [NT12]: every row as wide as the widest,
 * no cell over another. What stands within another table, or is larger than a note takes, becomes
 * lines; a table of a single cell lays out a page and means none.
 * @returns whether one was too large
 */
export function fitTables(page: Document): boolean {
  const tables = [...page.querySelectorAll("table")];
  putInLines(tables.filter((table) => table.parentElement?.closest("table") != null));
  const outer = [...page.querySelectorAll("table")];
  const tooLarge = outer.filter((table) => !straighten(table));
  putInLines(tooLarge);
  for (const table of outer) {
    const [cell, ...others] = table.querySelectorAll("td, th");
    if (cell !== undefined && others.length === 0) table.replaceWith(...cell.childNodes);
  }
  return tooLarge.length > 0;
}

/** Whether it could be done: false for one that is too large. */
function straighten({ rows: list }: HTMLTableElement): boolean {
  const rows = [...list];
  if (rows.length > LARGEST_MADE.rows) return false;
  const filled = rows.map(() => new Set<number>());
  let columns = 0;
  for (const [number, row] of rows.entries()) {
    for (const cell of row.cells) {
      const below = filled.slice(number);
      const left = firstFree(below[0] ?? new Set());
      if (left + cell.colSpan > LARGEST_MADE.columns) return false;
      // None stands for all rows below.
      const asked = below.slice(0, cell.rowSpan || below.length);
      const firstTaken = asked.findIndex((places) => places.has(left));
      const reached = firstTaken === -1 ? asked : asked.slice(0, firstTaken);
      cell.rowSpan = reached.length;
      cell.colSpan = freeFrom(reached, left, cell.colSpan);
      for (const places of reached) {
        for (let column = left; column < left + cell.colSpan; column += 1) places.add(column);
      }
      columns = Math.max(columns, left + cell.colSpan);
    }
  }
  if (!fitsIntoNote({ rows: rows.length, columns })) return false;
  for (const [number, row] of rows.entries()) {
    for (let size = filled[number]?.size ?? 0; size < columns; size += 1) row.insertCell();
  }
  return true;
}

function firstFree(places: ReadonlySet<number>): number {
  let column = 0;
  while (places.has(column)) column += 1;
  return column;
}

/** How many columns from this one on nothing stands in, of those asked for. */
function freeFrom(rows: readonly ReadonlySet<number>[], left: number, asked: number): number {
  let width = 1;
  while (width < asked && !rows.some((places) => places.has(left + width))) width += 1;
  return width;
}
