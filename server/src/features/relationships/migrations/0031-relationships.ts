import { sql, type Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

const owners = { customer: (row: string) => `${row}."customerId"`, workspace: () => "''" };
/** Customers that are merged take their records along. */
const events = {
  insert: ["insert", [["new", 1]]],
  delete: ["delete", [["old", -1]]],
  move: [
    `update of "customerId"`,
    [
      ["old", -1],
      ["new", 1],
    ],
  ],
} as const;

/** How near we are to customers, what we call the levels, and what our Dos support on boards. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("relationshipRecords")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("customerId", "text", (column) => column.notNull().references("customers.id"))
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("about", "text", (column) => column.unique().references("relationshipRecords.id"))
    .addColumn("level", "integer")
    .addColumn("viewpoint", "text")
    .addColumn("assessedOn", "text")
    .addColumn("said", "text", (column) => column.notNull())
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("personName", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("relationshipRecordsOfCustomer")
    .on("relationshipRecords")
    .columns(["customerId", "assessedOn", "at"])
    .execute();
  await schema
    .createTable("relationshipLevels")
    .addColumn("level", "integer", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("said", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("boardContributions")
    .addColumn("boardId", "text", (column) =>
      column.primaryKey().references("boards.id").onDelete("cascade"),
    )
    .addColumn("epoch", "integer", (column) => column.notNull())
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("besideSequence", "integer", (column) => column.notNull())
    .addColumn("contributionBody", "text", (column) => column.notNull())
    .addColumn("groundsBody", "text", (column) => column.notNull())
    .execute();
  for (const [owner, valueOf] of Object.entries(owners)) {
    for (const [name, [event, changes]] of Object.entries(events)) {
      const counts = changes.map(
        ([row, change]) => `
          insert into "tallies" ("what", "of", "owner", "count", "bytes")
          values ('assessments', '${owner}', ${valueOf(row)}, ${change}, 0)
          on conflict ("what", "of", "owner") do update set "count" = "count" + excluded."count";`,
      );
      const trigger = `
        create trigger "assessments_${owner}_${name}" after ${event} on "relationshipRecords"
        begin ${counts.join("")} end`;
      await sql`${sql.raw(trigger)}`.execute(database);
    }
  }
}
