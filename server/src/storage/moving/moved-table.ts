/** How a value is kept: what SQLite lets pass as one kind, PostgreSQL has as another. */
export type Kind = "whole" | "real" | "text" | "bytes";

export interface MovedColumn {
  readonly kind: Kind;
  /** Its name, or what is computed where no such column is; the latter is compared and not written. */
  readonly inSqlite: { readonly name: string } | { readonly computed: string };
  readonly inPostgres: string;
  readonly isNullable: boolean;
}

/** A table that is moved from one engine to the other, row by row in the order of its key. */
export interface MovedTable {
  readonly name: string;
  readonly schema: "public" | "journal";
  readonly columns: readonly MovedColumn[];
  /** Names that are the same on both sides. */
  readonly key: readonly string[];
  /** What only PostgreSQL has, as SQL. */
  readonly onlyInPostgres?: Readonly<Record<string, string>>;
  /** The column whose numbers are given by the database and never twice; null where there is none. */
  readonly numbered: { readonly column: string; readonly sequence?: string } | null;
}

export type Value = string | number | null | Uint8Array;
export type Row = readonly Value[];
/** Values of a key. */
export type Place = readonly Value[];

/** Behind one key, up to and with another; from the first row on where it is null. */
interface Range {
  readonly after: Place | null;
  readonly last: Place;
}

/** One of the two engines, as it is moved from or to. */
export interface MovedSide {
  /** The last key of the next rows behind this one, of a size to carry; null where there are none. */
  pageEnd(table: MovedTable, after: Place | null): Promise<Place | null>;
  rows(table: MovedTable, range: Range): Promise<readonly Row[]>;
  /** Puts these rows in the place of what is in the range, all of it or nothing. */
  replace(table: MovedTable, range: Range, rows: readonly Row[]): Promise<void>;
  /** Removes what comes behind the last row. */
  dropAfter(table: MovedTable, after: Place | null): Promise<void>;
  /** Whether it keeps which numbers were given, apart from the rows. */
  counts(table: MovedTable): boolean;
  /** The highest number that was ever given; null for none. */
  lastNumber(table: MovedTable): Promise<number | null>;
  setLastNumber(table: MovedTable, number: number | null): Promise<void>;
}

/** What a page carries at most, but for a row that is larger itself. */
export const PAGE = { rows: 500, bytes: 8 * 1024 * 1024 } as const;

/** As either side keeps it: of a fraction, what is whole; of a text, what PostgreSQL takes. */
export function normal(value: Value | undefined, { kind, isNullable }: MovedColumn): Value {
  if (value === null || value === undefined) {
    return kind === "bytes" && !isNullable ? new Uint8Array(0) : null;
  }
  if (kind === "whole") return Math.round(Number(value));
  return typeof value === "string" ? value.replaceAll("\0", "\u{fffd}") : value;
}
