import { MAX_LINKS, MAX_NODES, MAX_TABLE_ROWS } from "../limits.ts";

/** How long a table may be, and what is said of a longer one. */
export interface TableBounds {
  readonly rows: number;
  readonly refusal: "tooMany" | "tooManyRows";
}

/** One that becomes a drawing. */
export const DRAWN_TABLE: TableBounds = { rows: MAX_NODES + MAX_LINKS, refusal: "tooMany" };

/** One that is read row by row. */
export const PLAIN_TABLE: TableBounds = { rows: MAX_TABLE_ROWS, refusal: "tooManyRows" };
