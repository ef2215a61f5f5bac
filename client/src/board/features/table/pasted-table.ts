import { pastedCells } from "../../ground/clipboard/pasted-cells.ts";
import { parsePasted } from "../../ground/clipboard/readable-html.ts";
import type { PastedColumn } from "./pasted-columns.ts";

/** What was pasted, and into which cell. */
export interface PastedTable {
  readonly cells: readonly (readonly string[])[];
  readonly start: { readonly id: string; readonly column: PastedColumn } | null;
}

/** Null where it is one cell or none: that is the field's own. */
export function cellsOf({ clipboardData }: ClipboardEvent): PastedTable["cells"] | null {
  if (clipboardData === null) return null;
  const page = parsePasted(clipboardData.getData("text/html"));
  const cells = pastedCells(clipboardData.getData("text/plain"), page);
  return cells !== null && (cells.length > 1 || (cells[0]?.length ?? 0) > 1) ? cells : null;
}

/** The cell of the table that has the focus. */
export function startOf(target: EventTarget | null): PastedTable["start"] {
  if (!(target instanceof HTMLElement)) return null;
  const id = target.closest<HTMLElement>("[data-line]")?.dataset["line"];
  const { column } = target.dataset;
  return id === undefined || column === undefined ? null : { id, column: column as PastedColumn };
}
