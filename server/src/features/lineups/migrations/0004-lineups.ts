import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** The workspace's own lineups. A version is written once and never again. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .createTable("lineups")
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("lineupBody", "text", (column) => column.notNull())
    .addColumn("becameBody", "text", (column) => column.notNull())
    .addColumn("basedOnId", "text", (column) => column.notNull())
    .addColumn("basedOnVersion", "integer", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("createdBy", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("lineupVersions", ["id", "version"])
    .execute();
}
