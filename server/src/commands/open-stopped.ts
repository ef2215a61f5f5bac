import { join } from "node:path";
import type { Config } from "../config.ts";
import { openLog, type Log } from "../log.ts";
import { systemClock } from "../relay/clock.ts";
import { createServices } from "../services.ts";
import { openStores } from "../open-stores.ts";
import type { Stores } from "../stores.ts";
import { DataFolderRefused } from "../storage/data-folder.ts";

export interface Stopped {
  readonly services: Pick<ReturnType<typeof createServices>, "rereading">;
  close(): Promise<void>;
}

/** The features over the data of a server that does not run, without a door; ends the program where it runs. */
export async function openStopped(
  config: Config,
  { say }: { readonly say: (line: string) => void },
): Promise<Stopped> {
  const log = openLog("silent");
  const { database, documents, close } = await takeStores(config, { log, say });
  const services = createServices({
    ...config,
    publicUrl: config.publicUrl ?? "http://localhost",
    // Nothing is sent from here.
    smtp: null,
    database,
    documents,
    exportsFolder: join(config.dataDir, "exports"),
    isDamaged: () => false,
    log,
    now: Date.now,
    elapsed: systemClock.now,
  });
  return {
    services,
    async close() {
      await services.close();
      await close();
    },
  };
}

async function takeStores(
  config: Config,
  { log, say }: { readonly log: Log; readonly say: (line: string) => void },
): Promise<Stores> {
  try {
    return await openStores(config, { log, isProgram: true });
  } catch (error) {
    if (!(error instanceof DataFolderRefused)) throw error;
    say(error.message);
    process.exit(1);
  }
}
