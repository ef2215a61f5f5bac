import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Since when nothing on its board has shown a picture; null while something does. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema.alterTable("assets").addColumn("unusedSince", "bigint").execute();
  await database.schema
    .createIndex("assetsByUnusedSince")
    .on("assets")
    .columns(["unusedSince", "boardId"])
    .execute();
}
