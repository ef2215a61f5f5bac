import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Until when a vote goes on after its meeting, for those who were not there; null where it does not. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema.alterTable("meetingRounds").addColumn("openUntil", "bigint").execute();
}
