import { PAGE, type MovedTable, type Place, type Value } from "./moved-table.ts";

/** Both engines take it. */
export function nameIn(name: string): string {
  return `"${name}"`;
}

export function keyOf({ key }: MovedTable): string {
  return key.map(nameIn).join(", ");
}

/**
 * What lies in a range of keys, as a condition in SQL and its values.
 * @param parameter of a number from 1
 */
export function rangeOf(
  table: MovedTable,
  { after, last }: { readonly after: Place | null; readonly last: Place | null },
  parameter: (number: number) => string,
): { readonly where: string; readonly values: readonly Value[] } {
  const columns = `(${keyOf(table)})`;
  const values: Value[] = [];
  const conditions = [
    { sign: ">", place: after },
    { sign: "<=", place: last },
  ].flatMap(({ sign, place }) => {
    if (place === null) return [];
    const marks = place.map((value) => parameter(values.push(value)));
    return [`${columns} ${sign} (${marks.join(", ")})`];
  });
  return { where: conditions.join(" and ") || "true", values };
}

/** Of rows with their key and `its bytes`, the last one that the page carries; null for none. */
export function endOfPage(
  { key }: MovedTable,
  rows: readonly Readonly<Record<string, Value>>[],
): Place | null {
  let bytes = 0;
  let end = rows[0];
  for (const row of rows) {
    bytes += Number(row["its bytes"]);
    if (row !== rows[0] && bytes > PAGE.bytes) break;
    end = row;
  }
  return end === undefined ? null : key.map((column) => end[column] ?? null);
}
