import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { openLog } from "./log.ts";
import type { OpenStoresOptions, Stores } from "./stores.ts";
import { openWorkspace } from "./open-workspace.ts";
import { askPostgres } from "./storage/ask-postgres.ts";
import { DATABASE_FILES, DataFolderRefused } from "./storage/data-folder.ts";
import { postgresMark } from "./storage/moving/postgres-mark.ts";
import { lockPostgres } from "./storage/lock-postgres.ts";
import { openPostgres, type PostgresPool } from "./storage/open-postgres.ts";
import { openPostgresDocumentStore } from "./storage/postgres-document-store.ts";
import { StorageUnavailable } from "./storage/storage-unavailable.ts";
import type { WorkspaceDatabase } from "./storage/workspace-database.ts";

/** Loaded where DATABASE_URL is set, and nowhere else [S4]. */

/** Writes go one after another; the rest is for reading. */
const workspaceConnections = 8;

/** PostgreSQL has checksums of its own, where whoever runs it asked for them. */
export async function openOnPostgres(
  databaseUrl: string,
  dataDir: string,
  { log, isProgram = false, isNode = false, onLost }: OpenStoresOptions,
): Promise<Stores> {
  if (DATABASE_FILES.some((name) => existsSync(join(dataDir, name)))) {
    log.warn({ dataDir }, "DATABASE_URL is set: what the data folder holds is not used");
  }
  const url = isNode ? withoutIdling(databaseUrl) : databaseUrl;
  // For files that wait to be fetched.
  mkdirSync(dataDir, { recursive: true });
  const opened: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of opened.toReversed()) await end();
  };
  const open = async (): Promise<Stores> => {
    const lock = await lockPostgres(url, { log, isShared: isNode, onLost });
    opened.push(() => lock.release());
    const { mayWrite } = lock;
    const pool = await workspacePool(url, { log, mayWrite, name: "zentaikan workspace" });
    // Kysely ends the pool with itself, once it has it.
    if (isProgram) await refusedInWords(requireWorkspaceOf(pool), () => pool.end());
    const database = await openWorkspace(pool);
    opened.push(() => database.destroy());
    const documents = await openPostgresDocumentStore({ url, log, mayWrite });
    opened.push(() => documents.close());
    return { database, documents, isDamaged: () => false, close };
  };
  return refusedInWords(open(), close);
}

/** The workspace alone, beside a server that may be running. @throws DataFolderRefused */
export async function openWorkspaceOnPostgres(url: string): Promise<WorkspaceDatabase> {
  const pool = await workspacePool(url, { log: openLog("silent"), name: "zentaikan program" });
  await refusedInWords(requireWorkspaceOf(pool), () => pool.end());
  return openWorkspace(pool);
}

/** A node that is stopped in the middle of a transaction does not keep its fellows from writing. */
function withoutIdling(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const options = url.searchParams.get("options") ?? "";
  url.searchParams.set("options", `${options} -c idle_in_transaction_session_timeout=5s`.trim());
  return url.href;
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

/** Of a database whose workspace is not being moved, and was not. @throws DataFolderRefused */
async function workspacePool(
  url: string,
  options: Pick<Parameters<typeof openPostgres>[0], "log" | "name" | "mayWrite">,
): Promise<PostgresPool> {
  const pool = openPostgres({ url, max: workspaceConnections, ...options });
  await refusedInWords(postgresMark.refuse(pool), () => pool.end());
  return pool;
}
