import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** By which facilitator everybody looks where they look, and since when; null for nobody. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .alterTable("meetings")
    .addColumn("spotlightBy", "text", (column) => column.references("persons.id"))
    .execute();
  await schema.alterTable("meetings").addColumn("spotlightAt", "bigint").execute();
}
