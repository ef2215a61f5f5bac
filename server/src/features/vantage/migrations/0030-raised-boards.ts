import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Boards that see a customer from a higher place than the board from which they were raised. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("raisedBoards")
    .addColumn("boardId", "text", (column) => column.primaryKey().references("boards.id"))
    .addColumn("fromBoardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("createdBy", "text", (column) => column.references("persons.id"))
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("raisedBoardsFrom")
    .on("raisedBoards")
    .columns(["fromBoardId", "createdAt"])
    .execute();
}
