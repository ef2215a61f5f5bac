import type { Kysely } from "kysely";

// A migration outlives every table type, so it has none.
type AnyTables = Record<string, Record<string, unknown>>;

export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("workspace")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("samplesDrawnAt", "bigint")
    .execute();
  await schema
    .createTable("persons")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("color", "text", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull().unique())
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("sessions")
    .addColumn("tokenHash", "text", (column) => column.primaryKey())
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("expiresAt", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("signInLinks")
    .addColumn("tokenHash", "text", (column) => column.primaryKey())
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("expiresAt", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("apiTokens")
    .addColumn("tokenHash", "text", (column) => column.primaryKey())
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("customers")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("nameJa", "text", (column) => column.notNull())
    .addColumn("nameEn", "text", (column) => column.notNull())
    .addColumn("industry", "text", (column) => column.notNull())
    .addColumn("sales", "text", (column) => column.notNull())
    .addColumn("people", "integer")
    .addColumn("archived", "integer", (column) => column.notNull())
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("sample", "text", (column) => column.unique())
    .execute();
  await schema
    .createTable("boards")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("customerId", "text", (column) => column.notNull().references("customers.id"))
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("lineup", "text", (column) => column.notNull())
    .addColumn("archived", "integer", (column) => column.notNull())
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("updatedAt", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("boardsOfCustomer").on("boards").column("customerId").execute();
  await schema
    .createTable("structures")
    .addColumn("boardId", "text", (column) => column.primaryKey().references("boards.id"))
    .addColumn("epoch", "integer", (column) => column.notNull())
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("interpretedAt", "bigint", (column) => column.notNull())
    .addColumn("structureBody", "text", (column) => column.notNull())
    .addColumn("readingBody", "text", (column) => column.notNull())
    .execute();
}
