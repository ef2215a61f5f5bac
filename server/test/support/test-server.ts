import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApiToken } from "../../src/identity/api-tokens.ts";
import { ownersLink } from "../../src/identity/owners-link.ts";
import type { Config } from "../../src/config.ts";
import { openLog } from "../../src/log.ts";
import { startServer, type RunningServer, type StartOptions } from "../../src/start-server.ts";
import { REFUSES_FRACTIONS, refuseFractions } from "./refuse-fractions.ts";
import { beginDataFolder, plainConfig } from "./seeded-folder.ts";
import { sharedDocumentProcess } from "./shared-document-process.ts";
import { startTestCluster } from "./test-cluster.ts";
import { isOnNodes, testDatabaseOf } from "./test-workspace.ts";

export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  /** Null where everything is kept in files of the folder. */
  readonly databaseUrl: string | null;
  /** An API token: what a program would use. */
  readonly token: string;
  /** What the server would print: signs the owner in. */
  readonly signInLink: string;
  readonly running: RunningServer;
  stop(): Promise<void>;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "zentaikan-"));
}

/** A whole server on a free port of the loopback, in this process, on real SQLite files or PostgreSQL. */
export async function startTestServer(
  dataDir = temporaryFolder(),
  change: Partial<Config> = {},
  {
    documentProcess = sharedDocumentProcess(),
    maxCheckMs,
    log = openLog("silent"),
  }: Partial<StartOptions> = {},
): Promise<TestServer> {
  const databaseUrl = change.databaseUrl ?? (await testDatabaseOf(dataDir));
  if (databaseUrl === null) await beginDataFolder(dataDir);
  if (isOnNodes && databaseUrl !== null && change.databaseUrl === undefined) {
    const options = { log, say: () => {}, documentProcess };
    const newFolder = temporaryFolder;
    const cluster = await startTestCluster({ databaseUrl, change, options, newFolder });
    return { ...cluster, dataDir, databaseUrl, stop: () => cluster.running.stop() };
  }
  const config = { ...plainConfig(dataDir), databaseUrl, ...change };
  const running = await startServer(config, {
    log,
    say: () => {},
    documentProcess,
    ...(maxCheckMs !== undefined && { maxCheckMs }),
  });
  return {
    url: running.publicUrl.replace("localhost", "127.0.0.1"),
    dataDir,
    databaseUrl: config.databaseUrl,
    token: await createApiToken(running.database, Date.now()),
    signInLink: await ownersLink(running.database, {
      publicUrl: running.publicUrl,
      now: Date.now(),
    }),
    running,
    async stop() {
      if (REFUSES_FRACTIONS && config.databaseUrl === null) await refuseFractions(running.database);
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
