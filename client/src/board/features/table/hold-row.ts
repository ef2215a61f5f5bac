import type { DoResultShape } from "@zentaikan/board-model";
import type { TableRow } from "./arrange-rows.ts";

/**
 * A row that somebody writes in at this moment, as it was when they began: it keeps its place under
 * their hands, and what they write moves nothing.
 */
export function holdRow(row: TableRow, held: DoResultShape | null): TableRow {
  return held !== null && row.doResult.id === held.id ? { ...row, doResult: held } : row;
}
