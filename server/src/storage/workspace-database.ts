import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression } from "kysely";
import { Migrator, type Migration } from "kysely/migration";
import { DataFolderRefused } from "./data-folder.ts";
import type { PostgresPool } from "./open-postgres.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { inPostgresWords } from "./postgres-migrations.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import type { WorkspaceTables } from "../workspace-tables.ts";

/** What changes every row of a large table takes its time. */
const migratingMs = 24 * 60 * 60_000;

export type WorkspaceDatabase = Kysely<WorkspaceTables>;

/**
 * People, customers, boards and what boards say: everything but the drawings themselves.
 * @param place a file, which other processes may have open too, ":memory:", or PostgreSQL
 * @param migrations all that there ever were, by their numbers
 */
export async function openWorkspaceDatabase(
  place: string | PostgresPool,
  migrations: Readonly<Record<string, Migration>>,
): Promise<WorkspaceDatabase> {
  const isFile = typeof place === "string";
  const database: WorkspaceDatabase = new Kysely({
    dialect: isFile ? sqliteDialect(place) : postgresDialect(place),
    // Nothing is in an empty list: SQLite knows, to others it is no sentence.
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });
  const migrating: WorkspaceDatabase = isFile
    ? database
    : new Kysely({
        dialect: postgresDialect(place, { translate: inPostgresWords, answerMs: migratingMs }),
      });
  try {
    await migrate(migrating, migrations);
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
  if (error === undefined) return;
  const later = /executed migration (\S+) is missing/.exec(
    error instanceof Error ? error.message : "",
  )?.[1];
  if (later === undefined) throw error;
  throw new DataFolderRefused(
    `a newer release has brought what is kept to its form (${later}): this one does not open it`,
    { cause: error },
  );
}
