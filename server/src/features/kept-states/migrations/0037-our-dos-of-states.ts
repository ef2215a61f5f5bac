import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Our Dos of the board when a state of it was kept, as JSON: no part of the state, which guests are given. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema.alterTable("snapshots").addColumn("ourDosBody", "text").execute();
}
