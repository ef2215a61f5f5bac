import { rmSync } from "node:fs";
import type { Config } from "../../src/config.ts";
import { begunDatabase } from "./begun-database.ts";
import { quietPort } from "./quiet-port.ts";
import { sharedPostgres } from "./shared-postgres.ts";
import { startTestServer, temporaryFolder, type TestServer } from "./test-server.ts";

interface TestNode extends TestServer {
  /** Where fellows come to it. */
  readonly ofNodes: string;
}

interface TestNodes {
  readonly servers: readonly TestNode[];
  readonly databaseUrl: string;
}

/** Nodes of one workspace in this process, for what needs no process of its own. */
export async function startTestNodes(
  count: number,
  change: Partial<Config> | ((number: number) => Partial<Config>) = {},
): Promise<TestNodes> {
  const databaseUrl = await begunDatabase(await sharedPostgres());
  const publicUrl = "http://zentaikan.test";
  const nodes: TestNode[] = [];
  while (nodes.length < count) {
    const dataDir = temporaryFolder();
    const port = await quietPort();
    const nodeAddress = { host: "127.0.0.1", port: await quietPort() };
    const node = await startTestServer(dataDir, {
      ...(typeof change === "function" ? change(nodes.length) : change),
      databaseUrl,
      nodeAddress,
      publicUrl,
      port,
    });
    nodes.push({
      ...node,
      url: `http://127.0.0.1:${port}`,
      ofNodes: `127.0.0.1:${nodeAddress.port}`,
      async stop() {
        await node.running.stop();
        rmSync(dataDir, { recursive: true, force: true });
      },
    });
  }
  return { servers: nodes, databaseUrl };
}
