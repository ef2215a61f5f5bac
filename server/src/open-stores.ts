import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { openLog, type Log } from "./log.ts";
import { openWorkspace } from "./open-workspace.ts";
import { DATABASE_FILES, DataFolderRefused, openDataFolder } from "./storage/data-folder.ts";
import type { DocumentStore } from "./storage/document-store.ts";
import { findDamage } from "./storage/find-damage.ts";
import { lockPostgres } from "./storage/lock-postgres.ts";
import { openPostgres, type PostgresPool } from "./storage/open-postgres.ts";
import { askPostgres } from "./storage/ask-postgres.ts";
import { openPostgresDocumentStore } from "./storage/postgres-document-store.ts";
import { openSqliteDocumentStore } from "./storage/sqlite-document-store.ts";
import { isStorageFull } from "./storage/storage-full.ts";
import { StorageUnavailable } from "./storage/storage-unavailable.ts";
import type { WorkspaceDatabase } from "./storage/workspace-database.ts";

/** Everything that is kept: people, customers and lists; and the documents. */
export interface Stores {
  readonly database: WorkspaceDatabase;
  readonly documents: DocumentStore;
  /** Damage of the workspace was found after the start. */
  isDamaged(): boolean;
  /** After whoever writes to them has ended. */
  close(): Promise<void>;
}

interface OpenStoresOptions {
  readonly log: Log;
  /** A program beside the server: it begins nothing, and leaves reading all pages to the server. */
  readonly isProgram?: boolean;
  /** How long a start waits for all pages to be read. */
  readonly maxCheckMs?: number | undefined;
  /** Another server has the database since: nothing may go on here. */
  readonly onLost?: (() => void) | undefined;
}

const [workspaceFile, documentsFile] = DATABASE_FILES;
/** Writes go one after another; the rest is for reading. */
const workspaceConnections = 8;

/**
 * Opens what is kept, in the files of DATA_DIR or in the PostgreSQL of DATABASE_URL, for this
 * process alone.
 * @throws DataFolderRefused in words for whoever started the program
 */
export function openStores(config: Config, options: OpenStoresOptions): Promise<Stores> {
  return config.databaseUrl === null
    ? openFiles(config.dataDir, options)
    : openServer(config.databaseUrl, config.dataDir, options);
}

/**
 * The workspace alone, beside a server that may be running.
 * @throws DataFolderRefused where no server ever began one
 */
export async function openExistingWorkspace({
  dataDir,
  databaseUrl,
}: Config): Promise<WorkspaceDatabase> {
  if (databaseUrl === null) {
    requireWorkspaceIn(dataDir);
    return openWorkspace(join(dataDir, workspaceFile));
  }
  const pool = workspacePool(databaseUrl, openLog("silent"));
  await refusedInWords(requireWorkspaceOf(pool), () => pool.end());
  return openWorkspace(pool);
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

/** PostgreSQL has checksums of its own, where whoever runs it asked for them. */
async function openServer(
  url: string,
  dataDir: string,
  { log, isProgram = false, onLost }: OpenStoresOptions,
): Promise<Stores> {
  if (DATABASE_FILES.some((name) => existsSync(join(dataDir, name)))) {
    log.warn({ dataDir }, "DATABASE_URL is set: what the data folder holds is not used");
  }
  // For files that wait to be fetched.
  mkdirSync(dataDir, { recursive: true });
  const opened: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of opened.toReversed()) await end();
  };
  const open = async (): Promise<Stores> => {
    const lock = await lockPostgres(url, { log, onLost });
    opened.push(() => lock.release());
    const pool = workspacePool(url, log);
    // Kysely ends the pool with itself, once it has it.
    if (isProgram) await refusedInWords(requireWorkspaceOf(pool), () => pool.end());
    const database = await openWorkspace(pool);
    opened.push(() => database.destroy());
    const documents = await openPostgresDocumentStore({ url, log });
    opened.push(() => documents.close());
    return { database, documents, isDamaged: () => false, close };
  };
  return refusedInWords(open(), close);
}

async function refusedInWords<Output>(
  opening: Promise<Output>,
  close: () => Promise<void>,
): Promise<Output> {
  try {
    return await opening;
  } catch (error) {
    await close();
    if (!(error instanceof StorageUnavailable)) throw error;
    throw new DataFolderRefused(`DATABASE_URL cannot be used: ${error.message}`, { cause: error });
  }
}

function requireWorkspaceIn(dataDir: string): void {
  if (existsSync(join(dataDir, workspaceFile))) return;
  throw new DataFolderRefused(`DATA_DIR ${dataDir} holds no workspace yet: start the server once`);
}

async function requireWorkspaceOf(pool: PostgresPool): Promise<void> {
  const { rows } = await askPostgres(pool, (client) =>
    client.query<{ table: string | null }>(
      `select to_regclass('kysely_migration')::text as "table"`,
    ),
  );
  if (rows[0]?.table !== null) return;
  throw new DataFolderRefused(
    "the database of DATABASE_URL holds no workspace yet: start the server once",
  );
}

function workspacePool(url: string, log: Log) {
  return openPostgres({ url, log, max: workspaceConnections, name: "zentaikan workspace" });
}
