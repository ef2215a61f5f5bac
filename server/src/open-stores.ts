import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { openWorkspace } from "./open-workspace.ts";
import {
  DATABASE_FILES,
  DataFolderRefused,
  openDataFolder,
  wordsOfMark,
} from "./storage/data-folder.ts";
import { findDamage } from "./storage/find-damage.ts";
import { openSqliteDocumentStore } from "./storage/sqlite-document-store.ts";
import { isStorageFull } from "./storage/storage-full.ts";
import type { WorkspaceDatabase } from "./storage/workspace-database.ts";
import type { OpenStoresOptions, Stores } from "./stores.ts";

const [workspaceFile, documentsFile] = DATABASE_FILES;

/**
 * Opens what is kept, in the files of DATA_DIR or in the PostgreSQL of DATABASE_URL, for this
 * process alone.
 * @throws DataFolderRefused in words for whoever started the program
 */
export async function openStores(config: Config, options: OpenStoresOptions): Promise<Stores> {
  if (config.databaseUrl === null) return openFiles(config.dataDir, options);
  const { openOnPostgres } = await import("./open-on-postgres.ts");
  return openOnPostgres(config.databaseUrl, config.dataDir, options);
}

/**
 * The workspace alone, beside a server that may be running.
 * @throws DataFolderRefused where no server ever began one, or it is being moved or was
 */
export async function openExistingWorkspace({
  dataDir,
  databaseUrl,
}: Config): Promise<WorkspaceDatabase> {
  if (databaseUrl === null) {
    const marked = wordsOfMark(dataDir);
    if (marked !== null) throw new DataFolderRefused(marked);
    requireWorkspaceIn(dataDir);
    return openWorkspace(join(dataDir, workspaceFile));
  }
  const { openWorkspaceOnPostgres } = await import("./open-on-postgres.ts");
  return openWorkspaceOnPostgres(databaseUrl);
}

async function openFiles(
  dataDir: string,
  { log, isProgram = false, maxCheckMs }: OpenStoresOptions,
): Promise<Stores> {
  const folder = openDataFolder(dataDir);
  try {
    if (isProgram) requireWorkspaceIn(dataDir);
    const documents = await openSqliteDocumentStore({ path: folder.file(documentsFile) });
    const database = await openWorkspace(folder.file(workspaceFile));
    const damage = isProgram
      ? { isFound: false }
      : await findDamage(folder.file(workspaceFile), { log, maxMs: maxCheckMs });
    return {
      database,
      documents,
      isDamaged: () => damage.isFound,
      async close() {
        await documents.close();
        await database.destroy();
        folder.release();
      },
    };
  } catch (error) {
    folder.release();
    if (error instanceof DataFolderRefused) throw error;
    const said = error instanceof Error ? error.message : String(error);
    const reason = isStorageFull(error) ? `nothing can be written there (${said})` : said;
    throw new DataFolderRefused(`DATA_DIR ${dataDir} cannot be used: ${reason}`, { cause: error });
  }
}

function requireWorkspaceIn(dataDir: string): void {
  if (existsSync(join(dataDir, workspaceFile))) return;
  throw new DataFolderRefused(`DATA_DIR ${dataDir} holds no workspace yet: start the server once`);
}
