import type { EventEmitter } from "node:events";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { createHttpServer } from "./http/http-server.ts";
import type { DocumentProcess } from "./interpretation/open-document-process.ts";
import { listen } from "./listen.ts";
import type { Log } from "./log.ts";
import type { Node } from "./nodes/join-nodes.ts";
import { systemClock } from "./relay/clock.ts";
import { createServices } from "./services.ts";
import type { WorkspaceDatabase } from "./storage/workspace-database.ts";
import { openStores } from "./open-stores.ts";
import type { Stores } from "./stores.ts";

export interface RunningServer {
  readonly publicUrl: string;
  readonly database: WorkspaceDatabase;
  /** Whether nobody is connected. */
  isAlone(): Promise<boolean>;
  /** While it stops: whether what had arrived is saved. */
  isSaved(): boolean;
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
  /** Another server has the database since: this one must end. */
  readonly onLost?: () => void;
}

const progressAfterMs = 2000;

/**
 * From a configuration to a server that answers.
 * @throws DataFolderRefused, ListenRefused
 */
export async function startServer(
  config: Config,
  { log, say, documentProcess, maxCheckMs, onLost }: StartOptions,
): Promise<RunningServer> {
  const server = createHttpServer();
  let stores: Stores | null = null;
  let node: Node | null = null;
  let endMetrics: (() => void) | null = null;
  try {
    // The port is known before anything is served: the address is part of links and checks.
    const port = await listen(server, config);
    const publicUrl = config.publicUrl ?? `http://localhost:${port}`;
    const isNode = config.nodeAddress !== null;
    stores = await openStores(config, { log, maxCheckMs, isNode, onLost });
    node = await joinFellows(config, log);
    const joined = node;
    const { metricsAddress } = config;
    const metrics =
      metricsAddress === null
        ? null
        : (await import("./metrics/open-metrics.ts")).openMetrics(metricsAddress);
    const { database, isDamaged, close } = stores;
    const documents = metrics?.measured(stores.documents) ?? stores.documents;
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
      isDamaged,
      fellows: node?.fellows,
      isIn: node?.isIn,
      counts: metrics ?? undefined,
      log,
      now,
      elapsed,
    });
    const begin = async (door: EventEmitter | null): Promise<void> => {
      await services.separateThreads();
      await services.finishMoves();
      if (door !== null) services.attach(door);
      await services.finishIndexing();
      await services.drawSamples(progressAfter(progressAfterMs, say));
    };
    if (node === null) {
      await begin(server);
    } else {
      await node.first(() => begin(null));
      services.attach(node.door);
      await node.begin(server, services.nodeWork);
    }
    if (metrics !== null) {
      const { watched } = services;
      const nodes = joined?.counts ?? null;
      endMetrics = await metrics.serve({ ...watched, database, nodes, now });
    }

    return {
      publicUrl,
      database,
      isAlone: () =>
        new Promise((resolve) => {
          server.getConnections((error, count) => resolve(error === null && count === 0));
        }),
      isSaved: () => services.isSaved(),
      async stop() {
        await joined?.leave();
        server.close();
        await services.close();
        server.closeAllConnections();
        endMetrics?.();
        await joined?.close();
        await close();
      },
    };
  } catch (error) {
    server.close();
    await node?.close();
    await stores?.close();
    throw error;
  }
}

/** Null for a server that has its workspace alone. */
async function joinFellows(config: Config, log: Log): Promise<Node | null> {
  const { nodeAddress: address, nodeName: name, databaseUrl } = config;
  if (address === null || databaseUrl === null) return null;
  const { joinNodes } = await import("./nodes/join-nodes.ts");
  const clocks = { now: Date.now, elapsed: systemClock.now };
  return joinNodes({ databaseUrl, address, name, ...clocks, log });
}

function progressAfter(delayMs: number, say: (line: string) => void) {
  const start = performance.now();
  return (done: number, all: number): void => {
    if (performance.now() - start > delayMs) say(`Drawing the sample customers: ${done} of ${all}`);
  };
}
