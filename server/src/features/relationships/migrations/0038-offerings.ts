import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/**
 * What we offer by each board, and what is paid for it. Derived: boards that were read before are
 * read anew, beside everything else.
 */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema.alterTable("boardContributions").addColumn("bridgeBody", "text").execute();
  await database.updateTable("boardPatterns").set({ formVersion: 0 }).execute();
}
