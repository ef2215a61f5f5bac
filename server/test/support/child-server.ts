import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { createApiToken } from "../../src/identity/api-tokens.ts";
import { openExistingWorkspace } from "../../src/open-stores.ts";
import { beginDataFolder, plainConfig } from "./seeded-folder.ts";

/** As people start it where the whole check has built it; where a test runs alone, from its sources. */
const folder = process.env["BUILT_SERVER"] === undefined ? "src" : "dist";
const mainModule = new URL(`../../${folder}/main.js`, import.meta.url);
const relayModule = new URL("./relay-process.ts", import.meta.url);
const compiledCode = fileURLToPath(
  new URL("../../../node_modules/.cache/compiled", import.meta.url),
);

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
  send(signal: NodeJS.Signals): void;
  /** Asks a module that was loaded before the server, and waits for its answer. */
  ask<Answer>(question: object): Promise<Answer>;
  /** Sends the signal and waits for the end. @returns the exit code; null when a signal ended it */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface StartOptions {
  readonly dataDir: string;
  readonly env?: Record<string, string>;
  /** Runs before the server in the same shell, to set limits. */
  readonly shell?: string;
  /** A token that an earlier start of this folder made; asking for one takes longer than a start. */
  readonly token?: string;
  /** Another release of it. */
  readonly program?: URL | undefined;
  /** Modules that are loaded before the server, such as `observe-server.ts`. */
  readonly preload?: readonly URL[];
}

export async function startChildServer(options: StartOptions): Promise<ChildServer> {
  const databaseUrl = options.env?.["DATABASE_URL"] ?? null;
  if (databaseUrl === null) await beginDataFolder(options.dataDir);
  const child = spawnServer(options.program ?? mainModule, options);
  const errors = collect(child);
  const link = await firstLine(child, errors);
  // Where an address for people is set, the link has that one.
  const port = options.env?.["PORT"] ?? new URL(link).port;
  return {
    url: `http://127.0.0.1:${port}`,
    token: options.token ?? (await newToken(options.dataDir, databaseUrl)),
    link,
    pid: child.pid ?? 0,
    get errors() {
      return errors();
    },
    isRunning: () => isRunning(child),
    send: (signal) => void child.kill(signal),
    ask: (question) => ask(child, question),
    end: (signal) => ended(child, signal),
  };
}

/** The way of an edit alone, as `relay-process.ts` has it. */
export type ChildRelay = Pick<ChildServer, "url" | "errors" | "isRunning" | "ask" | "end">;

export async function startChildRelay(options: StartOptions): Promise<ChildRelay> {
  const env = { NODE_COMPILE_CACHE: compiledCode, ...options.env };
  const child = spawnServer(relayModule, { ...options, env });
  const errors = collect(child);
  const port = await firstLine(child, errors);
  return {
    url: `http://127.0.0.1:${port}`,
    get errors() {
      return errors();
    },
    isRunning: () => isRunning(child),
    ask: (question) => ask(child, question),
    end: (signal) => ended(child, signal),
  };
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

async function ask<Answer>(child: ChildProcess, question: object): Promise<Answer> {
  const answer = once(child, "message");
  child.send(question);
  return ((await answer) as [Answer])[0];
}

async function firstLine(child: ChildProcess, errors: () => string): Promise<string> {
  if (child.stdout === null) throw new Error("standard output is not piped");
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([
    once(lines, "line"),
    once(child, "exit").then(([code]) => {
      throw new Error(`the server ended with ${code}: ${errors()}`);
    }),
  ])) as [string];
  return line;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, "exit");
  child.kill(signal);
  const [code] = (await exit) as [number | null];
  return code;
}

/** A token of a new person, for the server that has this folder, or this database. */
export async function newToken(
  dataDir: string,
  databaseUrl: string | null = null,
): Promise<string> {
  const database = await openExistingWorkspace({ ...plainConfig(dataDir), databaseUrl });
  const token = await createApiToken(database, Date.now());
  await database.destroy();
  return token;
}

/** Starts a server that is expected to refuse. @returns its exit code and standard error */
export async function failToStart(
  options: StartOptions,
): Promise<{ code: number; errors: string }> {
  const child = spawnServer(options.program ?? mainModule, options);
  const errors = collect(child);
  const [code] = (await once(child, "close")) as [number];
  return { code, errors: errors() };
}

function spawnServer(
  program: URL,
  { dataDir, env, shell, preload = [] }: StartOptions,
): ChildProcess {
  const stdio: StdioOptions = ["ignore", "pipe", "pipe", "ipc"];
  const settings = { PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "info", ...env };
  const options = { env: { ...process.env, ...settings }, stdio };
  const node = [
    process.execPath,
    "--expose-gc",
    ...preload.map(({ href }) => `--import=${href}`),
    fileURLToPath(program),
  ];
  const [command = "", ...args] =
    shell === undefined ? node : ["bash", "-c", `${shell}; exec "$@"`, "server", ...node];
  const child = spawn(command, args, options);
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

function collect(child: ChildProcess): () => string {
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => (errors += chunk));
  return () => errors;
}
