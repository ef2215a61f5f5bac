import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import * as firstTables from "./migrations/0001-first-tables.ts";
import * as boardSchema from "./migrations/0002-board-schema.ts";
import * as editedAt from "./migrations/0003-edited-at.ts";
import * as lineups from "./migrations/0004-lineups.ts";
import * as comments from "./migrations/0005-comments.ts";
import * as assets from "./migrations/0006-assets.ts";
import * as people from "./migrations/0007-people.ts";
import * as snapshots from "./migrations/0008-snapshots.ts";
import * as mailDigests from "./migrations/0009-mail-digests.ts";
import * as digests from "./migrations/0010-digests.ts";
import * as versions from "./migrations/0011-versions.ts";
import * as agreements from "./migrations/0012-agreements.ts";
import * as webhooks from "./migrations/0013-webhooks.ts";
import * as harmlessNames from "./migrations/0014-harmless-names.ts";
import * as parties from "./migrations/0015-parties.ts";
import * as inboxIndices from "./migrations/0016-inbox-indices.ts";
import * as namesOfAnswers from "./migrations/0017-names-of-answers.ts";
import * as quotas from "./migrations/0018-quotas.ts";
import * as deliveriesByTime from "./migrations/0019-deliveries-by-time.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import type { WorkspaceTables } from "./workspace-tables.ts";

export type WorkspaceDatabase = Kysely<WorkspaceTables>;

/**
 * People, customers, boards and what boards say: everything but the drawings themselves.
 * @param path a file, which other processes may have open too, or ":memory:"
 */
export async function openWorkspaceDatabase(path: string): Promise<WorkspaceDatabase> {
  const database: WorkspaceDatabase = new Kysely({ dialect: sqliteDialect(path) });
  try {
    await migrate(database);
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

async function migrate(database: WorkspaceDatabase): Promise<void> {
  const migrations = {
    "0001-first-tables": firstTables,
    "0002-board-schema": boardSchema,
    "0003-edited-at": editedAt,
    "0004-lineups": lineups,
    "0005-comments": comments,
    "0006-assets": assets,
    "0007-people": people,
    "0008-snapshots": snapshots,
    "0009-mail-digests": mailDigests,
    "0010-digests": digests,
    "0011-versions": versions,
    "0012-agreements": agreements,
    "0013-webhooks": webhooks,
    "0014-harmless-names": harmlessNames,
    "0015-parties": parties,
    "0016-inbox-indices": inboxIndices,
    "0017-names-of-answers": namesOfAnswers,
    "0018-quotas": quotas,
    "0019-deliveries-by-time": deliveriesByTime,
  };
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}
