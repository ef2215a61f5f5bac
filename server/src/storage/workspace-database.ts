import { Kysely } from "kysely";
import { Migrator, type Migration } from "kysely/migration";
import { sqliteDialect } from "./sqlite-dialect.ts";
import type { WorkspaceTables } from "../workspace-tables.ts";

export type WorkspaceDatabase = Kysely<WorkspaceTables>;

/**
 * People, customers, boards and what boards say: everything but the drawings themselves.
 * @param path a file, which other processes may have open too, or ":memory:"
 * @param migrations all that there ever were, by their numbers
 */
export async function openWorkspaceDatabase(
  path: string,
  migrations: Readonly<Record<string, Migration>>,
): Promise<WorkspaceDatabase> {
  const database: WorkspaceDatabase = new Kysely({ dialect: sqliteDialect(path) });
  try {
    await migrate(database, migrations);
    await database
      .insertInto("workspace")
      .values({ id: 1, name: "全体観", samplesDrawnAt: null, memberRole: "editor" })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

async function migrate(
  database: WorkspaceDatabase,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}
