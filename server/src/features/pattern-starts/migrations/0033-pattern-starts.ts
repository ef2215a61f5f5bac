import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Boards that were started from a pattern, and what people said of single items of it. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("patternStarts")
    .addColumn("boardId", "text", (column) => column.primaryKey().references("boards.id"))
    .addColumn("patternKey", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("createdBy", "text", (column) => column.references("persons.id"))
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("patternAnswers")
    .addColumn("boardId", "text", (column) => column.notNull().references("patternStarts.boardId"))
    .addColumn("item", "text", (column) => column.notNull())
    .addColumn("instead", "text")
    .addColumn("answeredBy", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("answeredAt", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("patternAnswersKey", ["boardId", "item"])
    .execute();
}
