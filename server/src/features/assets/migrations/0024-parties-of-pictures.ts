import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Who is given a picture: what lay on boards so far, everybody who reads them. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .alterTable("assets")
    .addColumn("party", "text", (column) => column.notNull().defaultTo("customer"))
    .execute();
}
