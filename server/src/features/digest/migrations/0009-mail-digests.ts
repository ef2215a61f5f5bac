import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Who wants to be told by mail what is new, how often, and up to when they have been told. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .createTable("mailDigests")
    .addColumn("personId", "text", (column) => column.primaryKey().references("persons.id"))
    .addColumn("every", "text", (column) => column.notNull())
    .addColumn("toldAt", "bigint", (column) => column.notNull())
    .execute();
}
