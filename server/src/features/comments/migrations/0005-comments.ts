import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** What lists of comments need, who has seen what, and what boards said when people left them. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("commentThreads")
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("threadId", "text", (column) => column.notNull())
    .addColumn("topic", "text", (column) => column.notNull())
    .addColumn("aboutJa", "text", (column) => column.notNull())
    .addColumn("aboutEn", "text", (column) => column.notNull())
    .addColumn("outcome", "text")
    .addColumn("lastNumber", "integer", (column) => column.notNull())
    .addColumn("lastAt", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("threadsOfBoard", ["boardId", "threadId"])
    .execute();
  await schema.createIndex("threadsByTime").on("commentThreads").column("lastAt").execute();
  await schema
    .createTable("commentEntries")
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("threadId", "text", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("personId", "text", (column) => column.notNull())
    .addColumn("personName", "text", (column) => column.notNull())
    .addColumn("personColor", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("excerpt", "text", (column) => column.notNull())
    .addColumn("mentionsBody", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("commentEntryNumbers", ["boardId", "threadId", "number"])
    .execute();
  await schema
    .createTable("commentsToIndex")
    .addColumn("commandId", "text", (column) => column.primaryKey())
    .addColumn("boardId", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("commentsSeen")
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("threadId", "text", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("commentsSeenByPerson", ["personId", "boardId", "threadId"])
    .execute();
  await schema
    .createTable("boardVisits")
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("leftAt", "bigint", (column) => column.notNull())
    .addColumn("structureHash", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("boardVisitsOfPerson", ["personId", "boardId"])
    .execute();
  await schema
    .createTable("visitedStructures")
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("structureHash", "text", (column) => column.notNull())
    .addColumn("structureBody", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("visitedStructuresOfBoard", ["boardId", "structureHash"])
    .execute();
}
