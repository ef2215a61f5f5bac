import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** A way to what was told of a comment that is taken back. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const index = database.schema.createIndex("webhookDeliveriesByTime");
  await index.on("webhookDeliveries").column("at").execute();
}
