import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Which macro structure a board shows. All that were drawn so far show which capitals grow. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .alterTable("boards")
    .addColumn("kind", "text", (column) => column.notNull().defaultTo("capital"))
    .execute();
}
