import { sql, type Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Answers to findings stood in rows under the name that whoever gave them wrote: read them anew. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database
    .updateTable("structures")
    .set({ structureBody: "null" })
    .where(sql<boolean>`instr("structureBody", '"onPurpose":[{') > 0`)
    .execute();
}
