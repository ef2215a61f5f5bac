/**
 * All there is, a page after another; the last one is empty. Between two of them everything else has
 * its turn.
 * @param page those behind one, or the first ones
 */
export async function* pageByPage<Row>(
  page: (after: Row | null) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[], undefined> {
  for (let after: Row | null | undefined = null; after !== undefined;) {
    const rows: readonly Row[] = await page(after);
    yield rows;
    after = rows.at(-1);
  }
}

/** What a list begins with, and whether that is all of it. */
export async function firstRows<Row>(
  pages: AsyncIterable<readonly Row[]>,
  most: number,
): Promise<{ readonly rows: readonly Row[]; readonly isWhole: boolean }> {
  const rows: Row[] = [];
  for await (const page of pages) {
    rows.push(...page);
    if (rows.length > most) return { rows: rows.slice(0, most), isWhole: false };
  }
  return { rows, isWhole: true };
}

/** All rows of all pages, where they are few. */
export async function everyRow<Row>(pages: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
}
