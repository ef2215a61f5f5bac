import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Earlier states of boards, whole. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .createTable("snapshots")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("personId", "text", (column) => column.notNull())
    .addColumn("personName", "text", (column) => column.notNull())
    .addColumn("occasion", "text", (column) => column.notNull())
    .addColumn("hash", "blob", (column) => column.notNull())
    .addColumn("state", "blob", (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex("snapshotsOfBoard")
    .on("snapshots")
    .columns(["boardId", "at"])
    .execute();
}
