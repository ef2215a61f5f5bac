import { DatabaseSync } from "node:sqlite";

/**
 * 3.7.0 to 3.51.2 can corrupt a database in WAL mode when two connections write and checkpoint at
 * the same time (sqlite.org/wal.html#walresetbug).
 */
const oldestSafeVersion = [3, 51, 3] as const;

/**
 * The commit that reaches it waits while everything since the last one is copied into the file.
 * Every seventieth commit of a busy server would, by default, but most pages are written again
 * and again: 16 MB are copied hardly slower than 4, and read again in a moment at a restart.
 */
const checkpointPages = 4000;

/**
 * Opens a database so that a commit survives a loss of power: write-ahead log, fsync at each commit.
 * What is deleted is overwritten, not only forgotten [K12].
 * @param path a file, or ":memory:"
 */
export function openSqlite(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000 });
  assertSafeVersion(database);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA journal_size_limit = 67108864;
    PRAGMA secure_delete = ON;
    PRAGMA wal_autocheckpoint = ${checkpointPages};
  `);
  return database;
}

function assertSafeVersion(database: DatabaseSync): void {
  const version = String(database.prepare("SELECT sqlite_version() AS version").get()?.["version"]);
  if (!isAtLeast(version.split(".").map(Number), oldestSafeVersion)) {
    throw new Error(`SQLite ${version} can corrupt its log; Node 24.15 or newer brings a safe one`);
  }
}

function isAtLeast(version: readonly number[], floor: readonly number[]): boolean {
  for (const [position, wanted] of floor.entries()) {
    const actual = version[position] ?? 0;
    if (actual !== wanted) return actual > wanted;
  }
  return true;
}

/** Runs `work` in one write transaction: all of it is kept, or nothing. */
export function inSyncTransaction<Output>(database: DatabaseSync, work: () => Output): Output {
  database.exec("BEGIN IMMEDIATE");
  try {
    const output = work();
    database.exec("COMMIT");
    return output;
  } catch (error) {
    // A failed COMMIT (a full disk, for one) may have ended the transaction already.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}
