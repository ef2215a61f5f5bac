import type { MovedSide, MovedTable, Place, Row } from "./moved-table.ts";

interface Moved {
  readonly rows: number;
  /** Pages that were not the same on both sides before. */
  readonly changed: number;
}

/**
 * Makes a table the same on the other side, page by page. What is the same there already stays, so
 * that a move that was ended goes on where it was, and what changed since is mended.
 * @param how to look only: whatever differs is counted and left
 */
export async function moveTable(
  table: MovedTable,
  { from, to }: { readonly from: MovedSide; readonly to: MovedSide },
  how: "write" | "look",
): Promise<Moved> {
  let [rows, changed] = [0, 0];
  let after: Place | null = null;
  for (;;) {
    const last: Place | null = await from.pageEnd(table, after);
    if (last === null) break;
    const range = { after, last };
    const wanted = await from.rows(table, range);
    if (!areSame(wanted, await to.rows(table, range))) {
      changed += 1;
      if (how === "write") await to.replace(table, range, wanted);
    }
    rows += wanted.length;
    after = last;
  }
  if ((await to.pageEnd(table, after)) !== null) {
    changed += 1;
    if (how === "write") await to.dropAfter(table, after);
  }
  const number = await from.lastNumber(table);
  if (to.counts(table) && number !== (await to.lastNumber(table))) {
    changed += 1;
    if (how === "write") await to.setLastNumber(table, number);
  }
  return { rows, changed };
}

function areSame(some: readonly Row[], others: readonly Row[]): boolean {
  return (
    some.length === others.length &&
    some.every((row, at) => row.every((value, column) => isSame(value, others[at]?.[column])))
  );
}

function isSame(one: Row[number], other: Row[number] | undefined): boolean {
  if (!(one instanceof Uint8Array)) return one === other;
  return other instanceof Uint8Array && Buffer.compare(one, other) === 0;
}
