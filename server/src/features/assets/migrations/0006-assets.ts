import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Pictures of boards. The bytes come last, so that sizes are summed without reading them. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .createTable("assets")
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("width", "integer", (column) => column.notNull())
    .addColumn("height", "integer", (column) => column.notNull())
    .addColumn("byteCount", "integer", (column) => column.notNull())
    .addColumn("createdBy", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("bytes", "blob", (column) => column.notNull())
    .addPrimaryKeyConstraint("assetsOfBoard", ["boardId", "hash"])
    .execute();
}
