import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** What the workspace calls the two approaches of モノからコトへ. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .createTable("approachNames")
    .addColumn("approach", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("said", "text", (column) => column.notNull())
    .execute();
}
