import { sql, type Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

const counted = [
  ["formerCustomers", "workspace", () => "''"],
  ["savedViews", "person", (row: string) => `${row}."personId"`],
] as const;
const events = { insert: ["new", 1], delete: ["old", -1] } as const;

/**
 * Customers that were merged into others, and views of the list that people keep; both counted as
 * everything is that people make (0018). A board that changes its customer counts for the other one.
 */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("formerCustomers")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("customerId", "text", (column) => column.notNull().references("customers.id"))
    .addColumn("mergedAt", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("formerCustomersOfCustomer")
    .on("formerCustomers")
    .column("customerId")
    .execute();
  await schema
    .createTable("savedViews")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("query", "text", (column) => column.notNull())
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("savedViewsOfPerson")
    .on("savedViews")
    .columns(["personId", "createdAt"])
    .execute();
  for (const [table, owner, valueOf] of counted) {
    for (const [event, [row, change]] of Object.entries(events)) {
      const trigger = `
        create trigger "${table}_${owner}_${event}" after ${event} on "${table}" begin
          ${tally(table, owner, valueOf(row), change)}
        end`;
      await sql`${sql.raw(trigger)}`.execute(database);
    }
  }
  const moved = `
    create trigger "boards_customer_update" after update of "customerId" on "boards" begin
      ${tally("boards", "customer", 'old."customerId"', -1)}
      ${tally("boards", "customer", 'new."customerId"', 1)}
    end`;
  await sql`${sql.raw(moved)}`.execute(database);
}

function tally(what: string, of: string, owner: string, change: number): string {
  return `insert into "tallies" ("what", "of", "owner", "count", "bytes")
    values ('${what}', '${of}', ${owner}, ${change}, 0)
    on conflict ("what", "of", "owner") do update set "count" = "count" + excluded."count";`;
}
