import { PAGE, type MovedTable, type Place, type Value } from "./moved-table.ts";

interface Words {
  /** @param number from 1 */
  readonly parameter: (number: number) => string;
  readonly name: (column: string) => string;
}

/** What lies in a range of keys, as a condition in SQL and its values. */
export function rangeOf(
  { key }: MovedTable,
  { after, last }: { readonly after: Place | null; readonly last: Place | null },
  { parameter, name }: Words,
): { readonly where: string; readonly values: readonly Value[] } {
  const columns = `(${key.map(name).join(", ")})`;
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
