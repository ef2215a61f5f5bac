import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Digests in the language of whoever reads them, claimed once, with links by which they end them. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .createTable("digests")
    .addColumn("personId", "text", (column) => column.primaryKey().references("persons.id"))
    .addColumn("rhythm", "text", (column) => column.notNull())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("claimedAt", "bigint", (column) => column.notNull())
    .addColumn("toldUntil", "bigint", (column) => column.notNull())
    .addColumn("tries", "integer")
    .addColumn("tryAt", "bigint", (column) => column.notNull())
    .execute();
  const chosen = await database.selectFrom("mailDigests").selectAll().execute();
  for (const { personId, every, toldAt } of chosen) {
    const rhythm = every === "day" ? "daily" : every === "week" ? "weekly" : "off";
    const row = { personId, rhythm, claimedAt: toldAt, toldUntil: toldAt, tries: null, tryAt: 0 };
    await database
      .insertInto("digests")
      .values({ ...row, language: "ja" })
      .execute();
  }
  await database.schema.dropTable("mailDigests").execute();
  await database.schema
    .createTable("digestLinks")
    .addColumn("tokenHash", "text", (column) => column.primaryKey())
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .execute();
}
