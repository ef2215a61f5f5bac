import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** The form in which a board is stored, so that a ticket can tell it without opening the board. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .alterTable("structures")
    .addColumn("boardSchema", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
}
