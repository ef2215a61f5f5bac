import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Threads on their way to other readers; what is left here after a crash is moved by the next start. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .createTable("threadsToMove")
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("threadId", "text", (column) => column.notNull())
    .addColumn("party", "text", (column) => column.notNull())
    .addColumn("personId", "text", (column) => column.notNull())
    .addColumn("personName", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("threadsToMoveOfBoard", ["boardId", "threadId"])
    .execute();
}
