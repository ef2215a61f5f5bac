import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../../log.ts";
import { askPostgres } from "../ask-postgres.ts";
import {
  DATABASE_FILES,
  DataFolderRefused,
  openDataFolder,
  RESTORE_MARK,
  type MoveMark,
} from "../data-folder.ts";
import { lockPostgres, type DatabaseLock } from "../lock-postgres.ts";
import { openPostgres, type PostgresPool } from "../open-postgres.ts";
import { StorageUnavailable } from "../storage-unavailable.ts";
import { fileMark } from "./file-mark.ts";
import { moveRows, type MoveRowsOptions } from "./move-rows.ts";
import { postgresMark } from "./postgres-mark.ts";

export type Direction = MoveRowsOptions["direction"];

interface MoveOptions extends MoveRowsOptions {
  readonly databaseUrl: string;
  readonly log: Log;
  /** Brings the workspace there to the form that this release knows, and lets it go. */
  readonly migrate: (place: string | PostgresPool) => Promise<void>;
}

interface End {
  readonly words: string;
  readonly holdsWorkspace: boolean;
  readonly mark: MoveMark | null;
  write(mark: MoveMark | null): Promise<void>;
}

/**
 * Moves everything from the files of a data folder into a PostgreSQL, or back. No server has either
 * meanwhile, and none starts on half of it. Ended at any point, it goes on where it was; at the end
 * both sides were compared row by row and document by document, and no server starts any more on
 * what was moved away.
 * @throws DataFolderRefused in words for whoever asked
 */
export async function moveData(options: MoveOptions): Promise<void> {
  const { dataDir, databaseUrl, log } = options;
  const folder = openDataFolder(dataDir, { mayBeMarked: true });
  try {
    if (existsSync(join(dataDir, RESTORE_MARK))) {
      throw new DataFolderRefused(`DATA_DIR ${dataDir} holds half of a backup: restore it first`);
    }
    const lock = await lockPostgres(databaseUrl, { log, isShared: false });
    const pool = openPool(options, lock);
    try {
      await moveBetween(options, { pool, lock });
    } finally {
      await pool.end();
      await lock.release();
    }
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    throw new DataFolderRefused(`DATABASE_URL cannot be used: ${error.message}`, { cause: error });
  } finally {
    folder.release();
  }
}

function openPool(
  { databaseUrl: url, log }: MoveOptions,
  { mayWrite }: DatabaseLock,
): PostgresPool {
  return openPostgres({ url, log, max: 2, name: "zentaikan move", mayWrite });
}

async function moveBetween(
  options: MoveOptions,
  { pool, lock }: { readonly pool: PostgresPool; readonly lock: DatabaseLock },
): Promise<void> {
  const { dataDir, direction } = options;
  const files: End = {
    words: `DATA_DIR ${dataDir}`,
    holdsWorkspace: DATABASE_FILES.some((name) => existsSync(join(dataDir, name))),
    mark: fileMark.read(dataDir),
    write: async (mark) => fileMark.write(dataDir, mark),
  };
  const database: End = {
    words: "the database of DATABASE_URL",
    holdsWorkspace: await holdsWorkspace(pool),
    mark: await postgresMark.read(pool),
    write: (mark) => postgresMark.write(pool, mark),
  };
  const [from, to] = direction === "to-postgres" ? [files, database] : [database, files];
  refuse(from, to);
  await to.write("moving");
  await options.migrate(join(dataDir, DATABASE_FILES[0]));
  // It ends the one that it was given.
  await options.migrate(openPool(options, lock));
  await moveRows(options, pool);
  await from.write("moved");
  await to.write(null);
}

function refuse(from: End, to: End): void {
  // Ended between its last two marks, it is done again, with nothing left to do.
  const isDone = from.mark === "moved" && to.mark === "moving";
  if (from.mark !== null && !isDone) {
    const why =
      from.mark === "moving"
        ? "holds half of what was to be moved there"
        : "was moved away already";
    throw new DataFolderRefused(`what ${from.words} holds cannot be moved: it ${why}`);
  }
  if (!from.holdsWorkspace) {
    throw new DataFolderRefused(`${from.words} holds no workspace: there is nothing to move`);
  }
  if (to.mark === null && to.holdsWorkspace) {
    throw new DataFolderRefused(
      `${to.words} holds a workspace already: nothing is moved over one, choose an empty place`,
    );
  }
}

async function holdsWorkspace(pool: PostgresPool): Promise<boolean> {
  return askPostgres(pool, async (client) => {
    const { rows } = await client.query<{ name: string | null }>(
      `SELECT coalesce(to_regclass('kysely_migration'), to_regclass('journal.documents'))::text AS name`,
    );
    return rows[0]?.name !== null;
  });
}
