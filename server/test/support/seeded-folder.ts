import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../src/config.ts";
import { openLog } from "../../src/log.ts";
import { startServer } from "../../src/start-server.ts";
import { DATABASE_FILES } from "../../src/storage/data-folder.ts";
import { sharedDocumentProcess } from "./shared-document-process.ts";

/** Where all processes of one run keep it; `vitest.config.ts` names it, and removes it. */
const seed = process.env["SEEDED_DATA"];

/** As a server has it of which nothing is asked. */
export function plainConfig(dataDir: string): Config {
  return {
    port: 0,
    host: "127.0.0.1",
    dataDir,
    databaseUrl: null,
    nodeAddress: null,
    nodeName: null,
    metricsAddress: null,
    publicUrl: null,
    trustedProxies: [],
    webhookAllowedHosts: [],
    tldrawLicenseKey: null,
    timeZone: "Asia/Tokyo",
    logLevel: "silent",
    smtp: null,
    oidc: null,
  };
}

/**
 * Leaves in a folder that is not begun what a first start leaves there, the samples. Copied, it
 * takes a server no work: to draw them took half of the time of each start, and a process.
 */
export async function beginDataFolder(dataDir: string): Promise<void> {
  if (seed === undefined || existsSync(join(dataDir, DATABASE_FILES[0]))) return;
  if (!existsSync(seed)) await keepFirstStart(seed);
  cpSync(seed, dataDir, { recursive: true });
}

async function keepFirstStart(folder: string): Promise<void> {
  const started = mkdtempSync(`${folder}-`);
  const server = await startServer(plainConfig(started), {
    log: openLog("silent"),
    say: () => {},
    documentProcess: sharedDocumentProcess(),
  });
  await server.stop();
  try {
    renameSync(started, folder);
  } catch (error) {
    // Another process was as quick.
    rmSync(started, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}
