import { sql } from "kysely";
import type { WorkspaceDatabase } from "../../src/storage/workspace-database.ts";

/** At night, at the end of each server and application that a test starts on files. */
export const REFUSES_FRACTIONS =
  process.env["NIGHTLY"] !== undefined && process.env["TEST_DATABASE"] === undefined;

/**
 * Numbers that are kept as whole are whole [K21]: SQLite would keep any number in such a column,
 * where PostgreSQL refuses the row.
 * @throws Error with the columns in which there is one that is not
 */
export async function refuseFractions(database: WorkspaceDatabase): Promise<void> {
  const { rows } = await sql.raw<{ name: string }>(await questionOf(database)).execute(database);
  if (rows.length === 0) return;
  throw new Error(`fractions lie in ${rows.map(({ name }) => name).join(", ")}`);
}

async function questionOf(database: WorkspaceDatabase): Promise<string> {
  const { rows } = await sql<{ table: string; column: string }>`
    SELECT kept.name AS "table", info.name AS "column"
    FROM sqlite_schema AS kept JOIN pragma_table_info(kept.name) AS info
    WHERE kept.type = 'table' AND lower(info.type) IN ('integer', 'bigint')
  `.execute(database);
  return rows
    .map(
      ({ table, column }) => `SELECT '${table}.${column}' AS name
        WHERE EXISTS (SELECT 1 FROM [${table}] WHERE typeof([${column}]) = 'real')`,
    )
    .join(" UNION ALL ");
}
