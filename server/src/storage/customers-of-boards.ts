import { sql } from "kysely";
import { listed } from "./sql-words.ts";
import type { WorkspaceDatabase } from "./workspace-database.ts";

/** Whose these boards are. */
export async function customersOfBoards(
  database: WorkspaceDatabase,
  boardIds: readonly string[],
): Promise<string[]> {
  const rows = await database
    .selectFrom("boards")
    .select("customerId")
    // As one value: a person may be on more boards than a statement takes ids.
    .where("id", "in", sql<string>`(select "value" from ${listed(database, "asked", boardIds)})`)
    .distinct()
    .execute();
  return rows.map(({ customerId }) => customerId);
}
