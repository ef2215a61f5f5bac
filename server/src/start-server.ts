import { join } from "node:path";
import type { Config } from "./config.ts";
import { createHttpServer } from "./http/http-server.ts";
import type { DocumentProcess } from "./interpretation/open-document-process.ts";
import { listen } from "./listen.ts";
import type { Log } from "./log.ts";
import { systemClock } from "./relay/clock.ts";
import { createServices } from "./services.ts";
import { DataFolderRefused, openDataFolder, type DataFolder } from "./storage/data-folder.ts";
import { findDamage, type Looking } from "./storage/find-damage.ts";
import { openSqliteDocumentStore } from "./storage/sqlite-document-store.ts";
import { isStorageFull } from "./storage/storage-full.ts";
import type { WorkspaceDatabase } from "./storage/workspace-database.ts";
import { openWorkspace } from "./open-workspace.ts";

export interface RunningServer {
  readonly publicUrl: string;
  readonly database: WorkspaceDatabase;
  /** Whether nobody is connected. */
  isAlone(): Promise<boolean>;
  /** Takes nothing new, saves what has arrived, says goodbye and lets everything go. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly log: Log;
  readonly say: (line: string) => void;
  /** Another than one of its own, for tests. */
  readonly documentProcess?: DocumentProcess;
  /** How long a start waits for all pages to be read, for tests. */
  readonly maxCheckMs?: number;
}

export const WORKSPACE_FILE = "workspace.sqlite";
const documentsFile = "documents.sqlite";
const progressAfterMs = 2000;

/**
 * From a configuration to a server that answers.
 * @throws DataFolderRefused, ListenRefused
 */
export async function startServer(
  config: Config,
  { log, say, documentProcess, maxCheckMs }: StartOptions,
): Promise<RunningServer> {
  const folder = openDataFolder(config.dataDir);
  const server = createHttpServer();
  try {
    // The port is known before anything is served: the address is part of links and checks.
    const port = await listen(server, config);
    const publicUrl = config.publicUrl ?? `http://localhost:${port}`;
    const { database, documents, damage } = await openStores(folder, config.dataDir, {
      log,
      maxMs: maxCheckMs,
    });
    const { tldrawLicenseKey, timeZone, smtp, oidc, trustedProxies, webhookAllowedHosts } = config;
    const now = Date.now;
    const elapsed = systemClock.now;
    const networks = { trustedProxies, webhookAllowedHosts };
    const settings = { publicUrl, tldrawLicenseKey, timeZone, smtp, oidc, ...networks };
    const services = createServices({
      database,
      documents,
      ...settings,
      exportsFolder: join(config.dataDir, "exports"),
      documentProcess,
      isDamaged: () => damage.isFound,
      log,
      now,
      elapsed,
    });
    await services.separateThreads();
    await services.finishMoves();
    services.attach(server);
    await services.finishIndexing();
    await services.drawSamples(progressAfter(progressAfterMs, say));

    return {
      publicUrl,
      database,
      isAlone: () =>
        new Promise((resolve) => {
          server.getConnections((error, count) => resolve(error === null && count === 0));
        }),
      async stop() {
        server.close();
        await services.close();
        server.closeAllConnections();
        await documents.close();
        await database.destroy();
        folder.release();
      },
    };
  } catch (error) {
    server.close();
    folder.release();
    throw error;
  }
}

function progressAfter(delayMs: number, say: (line: string) => void) {
  const start = performance.now();
  return (done: number, all: number): void => {
    if (performance.now() - start > delayMs) say(`Drawing the sample customers: ${done} of ${all}`);
  };
}

async function openStores(folder: DataFolder, dataDir: string, looking: Looking) {
  try {
    const documents = await openSqliteDocumentStore({ path: folder.file(documentsFile) });
    const database = await openWorkspace(folder.file(WORKSPACE_FILE));
    const damage = await findDamage(folder.file(WORKSPACE_FILE), looking);
    return { database, documents, damage };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const reason = isStorageFull(error) ? `nothing can be written there (${said})` : said;
    throw new DataFolderRefused(`DATA_DIR ${dataDir} cannot be used: ${reason}`, { cause: error });
  }
}
