import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Addresses that owners have told what happens, and the outbox of what they are told. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .createTable("webhooks")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("eventsBody", "text", (column) => column.notNull())
    .addColumn("secret", "text", (column) => column.notNull())
    .addColumn("previousSecret", "text")
    .addColumn("previousUntil", "bigint")
    .addColumn("pausedWhy", "text")
    .addColumn("createdBy", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("failingSince", "bigint")
    .execute();
  await database.schema
    .createTable("webhookDeliveries")
    .addColumn("webhookId", "text", (column) => column.notNull().references("webhooks.id"))
    .addColumn("eventId", "text", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("tries", "integer", (column) => column.notNull())
    .addColumn("tryAt", "bigint", (column) => column.notNull())
    .addColumn("lastAt", "bigint")
    .addColumn("lastMs", "integer")
    .addColumn("lastStatus", "integer")
    .addColumn("lastFailure", "text")
    .addPrimaryKeyConstraint("webhookDeliveriesKey", ["webhookId", "eventId"])
    .execute();
  await database.schema
    .createIndex("webhookDeliveriesDue")
    .on("webhookDeliveries")
    .columns(["state", "tryAt"])
    .execute();
  await database.schema
    .createTable("commentsTold")
    .addColumn("threadId", "text", (column) => column.notNull())
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("number", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("commentsToldKey", ["boardId", "threadId"])
    .execute();
  // What was said before there were webhooks is nobody's news.
  const said = await database
    .selectFrom("commentEntries")
    .select(["threadId", "boardId"])
    .select((select) => select.fn.max("number").as("number"))
    .groupBy(["boardId", "threadId"])
    .execute();
  for (const row of said) await database.insertInto("commentsTold").values(row).execute();
}
