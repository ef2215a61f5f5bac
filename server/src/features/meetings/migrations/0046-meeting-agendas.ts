import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** What meetings mean to go through, and who asks to speak in them. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("meetingAgendas")
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("meetingId", "text", (column) => column.notNull())
    .addColumn("agendaBody", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("meetingAgendasKey", ["boardId", "meetingId"])
    .execute();
  await schema
    .createTable("meetingSpeakers")
    .addColumn("meetingId", "text", (column) => column.notNull().references("meetings.id"))
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("askedAt", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("meetingSpeakersKey", ["meetingId", "personId"])
    .execute();
}
