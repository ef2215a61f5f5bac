import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** What each stage said when somebody left a board; null where nobody noted it. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema.alterTable("boardVisits").addColumn("stageHashes", "text").execute();
}
