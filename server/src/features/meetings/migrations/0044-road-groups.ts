import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** The name of a small group that draws a road together; null for a road of one's own. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema.alterTable("roads").addColumn("name", "text").execute();
}
