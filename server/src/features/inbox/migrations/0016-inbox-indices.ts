import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Ways to what one comment, visit or open page asks for, and a mark of what a board says. */
const indices = {
  threadsOfBoardByTime: ["commentThreads", "boardId", "lastAt"],
  visitsOfBoard: ["boardVisits", "boardId", "structureHash"],
  apiTokensOfPerson: ["apiTokens", "personId"],
  webhooksByPause: ["webhooks", "pausedWhy"],
} as const;

export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  for (const [name, [table, ...columns]] of Object.entries(indices)) {
    await schema.createIndex(name).on(table).columns(columns).execute();
  }
  await schema.alterTable("structures").addColumn("structureHash", "text").execute();
}
