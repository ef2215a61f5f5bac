import type { Kysely } from "kysely";
import { harmlessName } from "@zentaikan/protocol";

type AnyTables = Record<string, Record<string, unknown>>;

/** Names from before they were taken as W22 says; whoever's name shows nothing gets a number. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  for (const { id, name, number } of await database.selectFrom("persons").selectAll().execute()) {
    const harmless = harmlessName(String(name)) || `？ ${Number(number)}`;
    if (harmless === name) continue;
    await database
      .updateTable("persons")
      .set({ name: harmless })
      .where("id", "=", String(id))
      .execute();
  }
}
