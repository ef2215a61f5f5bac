import { sql, type Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Rows that count, and whose they are (0018). */
const counted = {
  lineupProposals: { workspace: () => "''", person: (row: string) => `${row}."createdBy"` },
  lineupMessages: { proposal: (row: string) => `${row}."proposalId"` },
} as const;
const events = { insert: ["new", 1], delete: ["old", -1] } as const;

/**
 * What is proposed for lineups, what is said of it, and when members last looked; on each board,
 * the version of its lineup.
 */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("lineupProposals")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("baseId", "text", (column) => column.notNull())
    .addColumn("baseVersion", "integer", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("operationsBody", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("createdBy", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("movedAt", "bigint", (column) => column.notNull())
    .addColumn("movedBy", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("closedBy", "text", (column) => column.references("persons.id"))
    .addColumn("closedAt", "bigint")
    .addColumn("closeReason", "text")
    .addColumn("adoptedId", "text")
    .addColumn("adoptedVersion", "integer")
    .execute();
  await schema
    .createIndex("lineupProposalsByState")
    .on("lineupProposals")
    .columns(["state", "movedAt"])
    .execute();
  await schema
    .createIndex("lineupProposalsByVersion")
    .on("lineupProposals")
    .columns(["adoptedId", "adoptedVersion"])
    .execute();
  await schema
    .createTable("lineupMessages")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("proposalId", "text", (column) => column.notNull().references("lineupProposals.id"))
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("leftBody", "text", (column) => column.notNull())
    .addColumn("createdBy", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("changedAt", "bigint")
    .execute();
  await schema
    .createIndex("lineupMessagesOfProposal")
    .on("lineupMessages")
    .columns(["proposalId", "createdAt"])
    .execute();
  await schema
    .createTable("lineupLooks")
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("proposalId", "text", (column) => column.notNull().references("lineupProposals.id"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("lineupLooksOfPerson", ["personId", "proposalId"])
    .execute();
  await schema
    .alterTable("boards")
    .addColumn("lineupVersion", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
  await sql`
    update "boards" set "lineupVersion" = coalesce((
      select json_extract("structureBody", '$.structure.lineup.version') from "structures"
      where "structures"."boardId" = "boards"."id"
        and json_extract("structureBody", '$.structure.lineup.id') = "boards"."lineup"
    ), 1)`.execute(database);
  await schema
    .createIndex("boardsByLineup")
    .on("boards")
    .columns(["lineup", "lineupVersion"])
    .execute();
  for (const [table, owners] of Object.entries(counted)) {
    for (const [owner, valueOf] of Object.entries(owners)) {
      for (const [event, [row, change]] of Object.entries(events)) {
        const trigger = `
          create trigger "${table}_${owner}_${event}" after ${event} on "${table}" begin
            insert into "tallies" ("what", "of", "owner", "count", "bytes")
            values ('${table}', '${owner}', ${valueOf(row)}, ${change}, 0)
            on conflict ("what", "of", "owner") do update set "count" = "count" + excluded."count";
          end`;
        await sql`${sql.raw(trigger)}`.execute(database);
      }
    }
  }
}
