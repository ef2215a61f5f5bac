import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { createApiToken } from "../../src/access/api-tokens.ts";
import { openWorkspaceDatabase } from "../../src/storage/workspace-database.ts";

const mainModule = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** A test that fails half-way must not leave its server running. */
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

/** A server as a process of its own, which a test may kill. */
export interface ChildServer {
  readonly url: string;
  readonly token: string;
  readonly pid: number;
  /** Everything on standard error so far. */
  readonly errors: string;
  readonly link: string;
  isRunning(): boolean;
  /** Sends the signal and waits for the end. @returns the exit code; null when a signal ended it */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface StartOptions {
  readonly dataDir: string;
  readonly env?: Record<string, string>;
  /** Runs before the server in the same shell, to set limits. */
  readonly shell?: string;
}

export async function startChildServer(options: StartOptions): Promise<ChildServer> {
  const child = spawnServer(options);
  const errors = collect(child);
  if (child.stdout === null) throw new Error("standard output is not piped");
  const lines = createInterface({ input: child.stdout });
  const [link] = (await Promise.race([
    once(lines, "line"),
    once(child, "exit").then(([code]) => {
      throw new Error(`the server ended with ${code}: ${errors()}`);
    }),
  ])) as [string];
  const { port } = new URL(link);
  const database = await openWorkspaceDatabase(join(options.dataDir, "workspace.sqlite"));
  const token = await createApiToken(database, Date.now());
  await database.destroy();
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    link,
    pid: child.pid ?? 0,
    get errors() {
      return errors();
    },
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async end(signal) {
      const exit = once(child, "exit");
      child.kill(signal);
      const [code] = (await exit) as [number | null];
      return code;
    },
  };
}

/** Starts a server that is expected to refuse. @returns its exit code and standard error */
export async function failToStart(
  options: StartOptions,
): Promise<{ code: number; errors: string }> {
  const child = spawnServer(options);
  const errors = collect(child);
  const [code] = (await once(child, "close")) as [number];
  return { code, errors: errors() };
}

function spawnServer({ dataDir, env, shell }: StartOptions): ChildProcess {
  const stdio: ["ignore", "pipe", "pipe"] = ["ignore", "pipe", "pipe"];
  const settings = { PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "info", ...env };
  const options = { env: { ...process.env, ...settings }, stdio };
  const child =
    shell === undefined
      ? spawn(process.execPath, [mainModule], options)
      : spawn("bash", ["-c", `${shell}; exec "$0" "$1"`, process.execPath, mainModule], options);
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

function collect(child: ChildProcess): () => string {
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => (errors += chunk));
  return () => errors;
}
