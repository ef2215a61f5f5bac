import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { BackupRefused, flush } from "./back-up-data.ts";
import { DATABASE_FILES, MOVE_MARK, openDataFolder, RESTORE_MARK } from "./data-folder.ts";
import { raiseEpochs } from "./raise-epochs.ts";
import { assertWholeDatabase } from "./whole-database.ts";

/**
 * Puts a backup in the place of a server's data. What it replaces is moved aside, not deleted, and
 * every document begins a new epoch: copies of the replaced history that browsers still hold are
 * told apart by it, and never merge into what was restored.
 *
 * Ended half-way, it leaves a mark that keeps a server from starting on half of the files; running
 * it again finishes.
 * @returns the folder with the replaced data
 * @throws BackupRefused, DataFolderRefused when the server is running
 */
export function restoreData(
  dataDir: string,
  { backup, now }: { readonly backup: string; readonly now: number },
): string {
  for (const name of DATABASE_FILES) assertBackup(join(backup, name));
  const folder = openDataFolder(dataDir, { mayBeMarked: true });
  try {
    const incoming = join(dataDir, "restoring");
    rmSync(incoming, { recursive: true, force: true });
    mkdirSync(incoming);
    for (const name of DATABASE_FILES) cpSync(join(backup, name), join(incoming, name));
    raiseEpochs(join(incoming, "documents.sqlite"), now);
    for (const name of DATABASE_FILES) flush(join(incoming, name));

    const mark = join(dataDir, RESTORE_MARK);
    const replaced = existsSync(mark) ? readFileSync(mark, "utf8") : replacedName(now);
    mkdirSync(join(dataDir, replaced), { recursive: true });
    writeFileSync(mark, replaced, { flush: true });
    flush(dataDir);
    for (const name of DATABASE_FILES) {
      for (const file of [name, `${name}-wal`, `${name}-shm`]) {
        moveOnce(join(dataDir, file), join(dataDir, replaced, file));
      }
      renameSync(join(incoming, name), join(dataDir, name));
    }
    flush(dataDir);
    // What was moved away lies aside with the rest of what was replaced. First, while the other
    // mark says what to do next: nobody is to move over what was restored.
    rmSync(join(dataDir, MOVE_MARK), { force: true });
    rmSync(mark);
    rmSync(incoming, { recursive: true });
    return join(dataDir, replaced);
  } finally {
    folder.release();
  }
}

function assertBackup(path: string): void {
  if (!existsSync(path)) throw new BackupRefused(`there is no backup: ${path} is missing`);
  // Edits in a log beside the file would be left behind.
  if (existsSync(`${path}-wal`)) throw new BackupRefused(`${path} is in use, and no backup`);
  try {
    assertWholeDatabase(path);
  } catch (error) {
    throw new BackupRefused(`${path} cannot be used: ${String(error)}`, { cause: error });
  }
}

function replacedName(now: number): string {
  return `replaced-${new Date(now).toISOString().replaceAll(":", "-")}`;
}

/** What an attempt before moved already stays: what lies there now is of the backup. */
function moveOnce(from: string, to: string): void {
  if (existsSync(from) && !existsSync(to)) renameSync(from, to);
}
