import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** What whoever put a version to agreement has seen of what was said to it, and deadlines that run. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("versionDeadlines")
    .addColumn("proposalId", "text", (column) => column.primaryKey().references("snapshots.id"))
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("dueAt", "bigint", (column) => column.notNull())
    .addColumn("tellAt", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("versionDeadlinesByTime")
    .on("versionDeadlines")
    .column("tellAt")
    .execute();
  await schema
    .createTable("versionsSeen")
    .addColumn("proposalId", "text", (column) => column.primaryKey().references("snapshots.id"))
    .addColumn("said", "integer", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("agreementLinesOfPerson")
    .on("agreementLines")
    .columns(["personId", "kind", "number"])
    .execute();
}
