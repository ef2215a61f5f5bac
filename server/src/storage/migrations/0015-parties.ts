import { sql, type Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Whom kept states and threads are for, and what boards say to those who know of fewer versions. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  for (const table of ["snapshots", "commentThreads"]) {
    await schema
      .alterTable(table)
      .addColumn("party", "text", (column) => column.notNull().defaultTo("customer"))
      .execute();
  }
  await schema.alterTable("structures").addColumn("customerBody", "text").execute();
  const internal = sql`
    select "proposalId" from "agreementLines"
    where "kind" = 'proposed' and json_extract("saidBody", '$.party') = 'internal'`;
  await sql`update "snapshots" set "party" = 'internal' where "id" in (${internal})`.execute(
    database,
  );
  // Threads on them lie in documents that guests are given; the next start moves them.
  await schema
    .createTable("threadsToSeparate")
    .addColumn("boardId", "text", (column) => column.primaryKey())
    .execute();
  await sql`
    insert into "threadsToSeparate" ("boardId")
    select distinct "boardId" from "snapshots" where "party" = 'internal'
  `.execute(database);
}
