import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DATABASE_FILES, wordsOfMark } from "./data-folder.ts";
import { assertWholeDatabase } from "./whole-database.ts";

/** Why a backup cannot be made or used, in a sentence for whoever asked. */
export class BackupRefused extends Error {}

/**
 * Copies the data of a server, which may go on running, into a new folder that is itself a data
 * folder. Each file is a moment of its own; the workspace comes first, so that every board in it
 * has its document. The folder appears when all of it is on the disk, checked, or not at all.
 * @throws BackupRefused
 */
export function backUpData(dataDir: string, target: string): void {
  if (existsSync(target)) throw new BackupRefused(`${target} exists already`);
  // The copy would lie there without the mark, as if it were whole.
  const marked = wordsOfMark(dataDir);
  if (marked !== null) throw new BackupRefused(marked);
  const partial = `${resolve(target)}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  try {
    for (const name of DATABASE_FILES) copyDatabase(join(dataDir, name), join(partial, name));
    flush(partial);
    renameSync(partial, target);
    flush(dirname(resolve(target)));
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

function copyDatabase(from: string, to: string): void {
  if (!existsSync(from)) throw new BackupRefused(`${from} is missing: start the server once`);
  try {
    // A copy is built anew and would be whole where its source is not.
    assertWholeDatabase(from);
    copyInto(from, to);
    assertWholeDatabase(to);
  } catch (error) {
    throw new BackupRefused(`${from} cannot be copied: ${String(error)}`, { cause: error });
  }
  // SQLite does not wait for the disk here.
  flush(to);
}

function copyInto(from: string, to: string): void {
  const database = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  try {
    database.prepare("VACUUM INTO ?").run(to);
  } finally {
    database.close();
  }
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function flush(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
