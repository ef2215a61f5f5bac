import { join } from "node:path";
import type { Config } from "../config.ts";
import { openLog } from "../log.ts";
import { systemClock } from "../relay/clock.ts";
import { createServices } from "../services.ts";
import { DataFolderRefused, openDataFolder } from "../storage/data-folder.ts";
import { openSqliteDocumentStore } from "../storage/sqlite-document-store.ts";
import { openExistingWorkspace } from "./open-existing-workspace.ts";

export interface Stopped {
  readonly services: Pick<ReturnType<typeof createServices>, "rereading">;
  close(): Promise<void>;
}

/** The features over the data of a server that does not run, without a door; ends the program where it runs. */
export async function openStopped(
  config: Config,
  { say }: { readonly say: (line: string) => void },
): Promise<Stopped> {
  const folder = takeFolder(config, say);
  const database = await openExistingWorkspace(config);
  const documents = await openSqliteDocumentStore({ path: folder.file("documents.sqlite") });
  const services = createServices({
    ...config,
    publicUrl: config.publicUrl ?? "http://localhost",
    // Nothing is sent from here.
    smtp: null,
    database,
    documents,
    exportsFolder: join(config.dataDir, "exports"),
    isDamaged: () => false,
    log: openLog("silent"),
    now: Date.now,
    elapsed: systemClock.now,
  });
  return {
    services,
    async close() {
      await services.close();
      await documents.close();
      await database.destroy();
      folder.release();
    },
  };
}

function takeFolder({ dataDir }: Config, say: (line: string) => void) {
  try {
    return openDataFolder(dataDir);
  } catch (error) {
    if (!(error instanceof DataFolderRefused)) throw error;
    say(error.message);
    process.exit(1);
  }
}
