import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Whom notes speak of, and whether they have looked. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .createTable("noteMentions")
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("party", "text", (column) => column.notNull())
    .addColumn("record", "text", (column) => column.notNull())
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("count", "integer", (column) => column.notNull())
    .addColumn("writtenBy", "text", (column) => column.references("persons.id"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("seenAt", "bigint")
    .addColumn("excerpt", "text", (column) => column.notNull())
    .addColumn("aboutJa", "text", (column) => column.notNull())
    .addColumn("aboutEn", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("mentionsOfNote", ["boardId", "party", "record", "personId"])
    .execute();
  await database.schema
    .createIndex("noteMentionsOfPerson")
    .on("noteMentions")
    .columns(["personId", "at"])
    .execute();
}
