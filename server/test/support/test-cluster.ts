import { rmSync } from "node:fs";
import type { Config } from "../../src/config.ts";
import { createApiToken } from "../../src/identity/api-tokens.ts";
import { ownersLink } from "../../src/identity/owners-link.ts";
import { startServer, type RunningServer, type StartOptions } from "../../src/start-server.ts";
import { plainConfig } from "./seeded-folder.ts";
import { quietPort } from "./quiet-port.ts";
import { startSmallProxy } from "./small-proxy.ts";

interface ClusterOptions {
  readonly databaseUrl: string;
  readonly change: Partial<Config>;
  readonly options: StartOptions;
  readonly newFolder: () => string;
}

/** Two nodes in this process behind a proxy that sends each connection to the next one. */
export async function startTestCluster({
  databaseUrl,
  change,
  options,
  newFolder,
}: ClusterOptions) {
  const ports: number[] = [];
  const proxy = await startSmallProxy({ port: change.port ?? 0, ports: () => ports });
  const publicUrl = change.publicUrl ?? `http://localhost:${proxy.port}`;
  const nodes: RunningServer[] = [];
  const folders: string[] = [];
  for (let number = 0; number < 2; number += 1) {
    const dataDir = newFolder();
    const port = await quietPort();
    const nodeAddress = { host: "127.0.0.1", port: 0 };
    const own = { ...change, databaseUrl, nodeAddress, publicUrl, port };
    nodes.push(await startServer({ ...plainConfig(dataDir), ...own }, options));
    folders.push(dataDir);
    ports.push(port);
  }
  const [first] = nodes;
  if (first === undefined) throw new Error("no node");
  const running: RunningServer = {
    ...first,
    publicUrl,
    async stop() {
      proxy.close();
      for (const node of nodes) await node.stop();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
  return {
    url: `http://127.0.0.1:${proxy.port}`,
    token: await createApiToken(first.database, Date.now()),
    signInLink: await ownersLink(first.database, { publicUrl, now: Date.now() }),
    running,
  };
}
