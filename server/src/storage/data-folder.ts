import { accessSync, constants, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Why a data folder cannot be used, in a sentence for whoever started the server. */
export class DataFolderRefused extends Error {}

/** What a data folder holds: people, customers and lists; and the documents. In order of backup. */
export const DATABASE_FILES = ["workspace.sqlite", "documents.sqlite"] as const;
/** Lies in a folder into which a backup is being put; names the folder with what it replaces. */
export const RESTORE_MARK = "restoring.mark";
/** Lies in a folder that is being moved into, or whose data was moved to PostgreSQL; says which. */
export const MOVE_MARK = "moving.mark";

interface DataFolder {
  /** Absolute or relative path of a file of this name in the folder. */
  file(name: (typeof DATABASE_FILES)[number]): string;
  /** Lets another server have the folder. */
  release(): void;
}

/**
 * Creates the folder when it is missing and takes it for this process alone.
 *
 * The lock is an open exclusive transaction on a file of its own: the operating system drops it
 * with the process, so that a killed server never blocks the next one.
 * @throws DataFolderRefused
 */
export function openDataFolder(path: string, { mayBeMarked = false } = {}): DataFolder {
  try {
    createFolder(resolve(path));
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new DataFolderRefused(`DATA_DIR ${path} cannot be written: ${reason(error)}`);
  }
  const lock = takeLock(path);
  const marked = mayBeMarked ? null : wordsOfMark(path);
  if (marked !== null) {
    lock.close();
    throw new DataFolderRefused(marked);
  }
  const missing = mayBeMarked ? null : missingHalf(path);
  if (missing !== null) {
    lock.close();
    throw new DataFolderRefused(
      `DATA_DIR ${path} holds half of its data: ${missing} is missing; put it back, or restore a backup`,
    );
  }
  return { file: (name) => join(path, name), release: () => lock.close() };
}

/** `moving`: half of what is being moved in lies here. `moved`: what lies here was moved away. */
export type MoveMark = "moving" | "moved";

export function readMoveMark(path: string): MoveMark | null {
  const file = join(path, MOVE_MARK);
  if (!existsSync(file)) return null;
  return readFileSync(file, "utf8") === "moving" ? "moving" : "moved";
}

/** Why nobody may work on what lies in a folder with a mark in it; null where there is none. */
export function wordsOfMark(path: string): string | null {
  if (existsSync(join(path, RESTORE_MARK))) {
    return `DATA_DIR ${path} holds half of a backup: run pnpm --silent restore again`;
  }
  const mark = readMoveMark(path);
  if (mark === null) return null;
  return mark === "moving"
    ? `DATA_DIR ${path} holds half of what is moved there: run pnpm --silent move-data to-files again`
    : `what DATA_DIR ${path} holds was moved to PostgreSQL: set DATABASE_URL, or remove ${MOVE_MARK} to go on with what is here`;
}

/** Level by level: where the system answers oddly, as below /proc, Node's own way never ends. */
function createFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) createFolder(dirname(path));
  mkdirSync(path);
}

/**
 * The file without which a server would begin anew beside the other. A first start makes the
 * documents first: ended in between, it leaves a file of documents in which there are none.
 */
function missingHalf(path: string): string | null {
  const [workspace, documents] = DATABASE_FILES;
  const has = (name: string): boolean => existsSync(join(path, name));
  if (has(workspace) === has(documents)) return null;
  if (has(workspace)) return documents;
  return holdsDocuments(join(path, documents)) ? workspace : null;
}

function holdsDocuments(path: string): boolean {
  const database = new DatabaseSync(path);
  try {
    return database.prepare("SELECT 1 FROM documents LIMIT 1").get() !== undefined;
  } catch (error) {
    // Nothing else was ever made in such a file: its tables come with its first commit.
    return !String(error).includes("no such table");
  } finally {
    database.close();
  }
}

function takeLock(path: string): DatabaseSync {
  let lock: DatabaseSync | null = null;
  try {
    lock = new DatabaseSync(join(path, "server.lock"), { timeout: 0 });
    lock.exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; PRAGMA user_version = 1;");
    return lock;
  } catch (error) {
    lock?.close();
    if (isBusy(error)) {
      throw new DataFolderRefused(
        `DATA_DIR ${path} is in use by another server; stop it, or choose another folder`,
      );
    }
    throw new DataFolderRefused(`DATA_DIR ${path} cannot be locked: ${reason(error)}`);
  }
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  // Extended codes carry the primary one in their lowest byte.
  return (
    error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY
  );
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
