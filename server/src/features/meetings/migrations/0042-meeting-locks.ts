import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** What facilitators have locked on the board of a meeting. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .createTable("meetingLocks")
    .addColumn("meetingId", "text", (column) => column.notNull().references("meetings.id"))
    .addColumn("part", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("meetingLocksKey", ["meetingId", "part"])
    .execute();
}
