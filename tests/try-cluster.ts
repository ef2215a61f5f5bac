import { ensurePostgres } from "./support/ensure-postgres.ts";
import { SmallCluster } from "./support/small-cluster.ts";

/**
 * `pnpm cluster:try`: a PostgreSQL of its own, three nodes and a small proxy on this machine, until
 * it is told to end. Nothing of it stays.
 */
const count = 3;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

ensurePostgres();
say("Starting a PostgreSQL of its own.");
const cluster = await SmallCluster.open({
  port: Number(process.env["PORT"] ?? 3000),
  says: "inherit",
});

let ending: Promise<void> | null = null;
const end = (): Promise<void> => (ending ??= cluster.end());
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => void end().then(() => process.exit(0)));
}

try {
  const links: string[] = [];
  while (links.length < count) {
    const { pid, link } = await cluster.startNode();
    links.push(link);
    say(`Node ${links.length} of ${count} serves (process ${pid}).`);
  }
  say("");
  say(`Sign in as the owner: ${links[0]}`);
  say("End a node with `kill -9 <process>` while you draw, or all of it with Ctrl+C.");
} catch (error) {
  await end();
  throw error;
}
