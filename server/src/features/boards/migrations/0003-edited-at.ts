import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** When the board was last drawn on, kept with what it says, so that both are one write. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema.alterTable("structures").addColumn("editedAt", "bigint").execute();
}
