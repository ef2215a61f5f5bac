import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** What a kept state is called, and what it says: read once, when it is kept. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .alterTable("snapshots")
    .addColumn("name", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  await database.schema.alterTable("snapshots").addColumn("wordsBody", "text").execute();
}
