import { sql, type Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** What people said to versions of boards. The database itself keeps anybody from changing a line. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .createTable("agreementLines")
    .addColumn("number", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("proposalId", "text", (column) => column.notNull().references("snapshots.id"))
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("personId", "text", (column) => column.notNull())
    .addColumn("personName", "text", (column) => column.notNull())
    .addColumn("personColor", "text", (column) => column.notNull())
    .addColumn("saidBody", "text", (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex("agreementLinesOfBoard")
    .on("agreementLines")
    .columns(["boardId", "number"])
    .execute();
  await database.schema
    .createIndex("agreementLinesOfProposal")
    .on("agreementLines")
    .columns(["proposalId", "kind"])
    .execute();
  for (const change of ["update", "delete"]) {
    await sql`
      create trigger ${sql.id(`agreementLines_${change}`)} before ${sql.raw(change)} on ${sql.table("agreementLines")}
      begin select raise(abort, 'what was said to a version stays'); end
    `.execute(database);
  }
}
