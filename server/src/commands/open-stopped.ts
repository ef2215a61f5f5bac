import { join } from "node:path";
import type { Config } from "../config.ts";
import { openLog } from "../log.ts";
import { systemClock } from "../relay/clock.ts";
import { createServices } from "../services.ts";
import { openStores } from "../open-stores.ts";
import { orExit } from "./or-exit.ts";

export interface Stopped {
  readonly services: Pick<ReturnType<typeof createServices>, "rereading">;
  close(): Promise<void>;
}

/** The features over the data of a server that does not run, without a door; ends the program where it runs. */
export async function openStopped(config: Config): Promise<Stopped> {
  const log = openLog("silent");
  const { database, documents, close } = await orExit(openStores(config, { log, isProgram: true }));
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
