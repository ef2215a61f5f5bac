import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PrivatePostgres } from "@zentaikan/server/test-kit/private-postgres";
import { quietPort } from "@zentaikan/server/test-kit/quiet-port";
import { startSmallProxy } from "@zentaikan/server/test-kit/small-proxy";
import { ensurePostgres } from "./support/ensure-postgres.ts";
import { PROGRAM, START_COMMAND } from "./support/start-command.ts";

/**
 * `pnpm cluster:try`: a PostgreSQL of its own, three nodes and a small proxy on this machine, until
 * it is told to end. Nothing of it stays.
 */
const count = 3;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

ensurePostgres();
const folder = mkdtempSync(join(tmpdir(), "zentaikan-cluster-"));
say("Starting a PostgreSQL of its own.");
const postgres = await PrivatePostgres.start();
const nodes = new Map<ChildProcess, number>();
const proxy = await startSmallProxy({
  port: Number(process.env["PORT"] ?? 3000),
  ports: () => [...nodes.values()],
});
const shared = {
  ...process.env,
  DATABASE_URL: await postgres.createDatabase(),
  PUBLIC_URL: `http://localhost:${proxy.port}`,
  TRUSTED_PROXIES: "127.0.0.1",
};

/** @returns the link that it prints */
async function startNode(number: number): Promise<string> {
  const port = await quietPort();
  const own = {
    PORT: String(port),
    NODE_ADDRESS: `127.0.0.1:${await quietPort()}`,
    DATA_DIR: join(folder, `node-${number}`),
    LOG_LEVEL: "warn",
  };
  // In a group of its own: what ends this program from the keyboard is told to the nodes below.
  const child = spawn(process.execPath, [...START_COMMAND.flags, PROGRAM], {
    env: { ...START_COMMAND.env, ...shared, ...own },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  child.once("exit", () => nodes.delete(child));
  const lines = createInterface({ input: child.stdout });
  const [link] = (await Promise.race([
    once(lines, "line"),
    once(child, "exit").then(() => Promise.reject(new Error(`node ${number} did not start`))),
  ])) as [string];
  nodes.set(child, port);
  say(`Node ${number} of ${count} serves (process ${child.pid}).`);
  return link;
}

let isEnding = false;
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  proxy.close();
  const gone = Array.from(nodes.keys(), (child) => once(child, "exit"));
  for (const child of nodes.keys()) child.kill("SIGTERM");
  await Promise.all(gone);
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => void end().then(() => process.exit(0)));
}

try {
  const link = await startNode(1);
  for (let number = 2; number <= count; number += 1) await startNode(number);
  say("");
  say(`Sign in as the owner: ${link}`);
  say("End a node with `kill -9 <process>` while you draw, or all of it with Ctrl+C.");
} catch (error) {
  await end();
  throw error;
}
