import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { Client } from "pg";
import { findPostgres } from "./find-postgres.ts";
import { quietPort } from "./quiet-port.ts";

interface PostgresOptions {
  /** False where nothing about durability is proved: three times as fast. */
  readonly fsync?: boolean;
  /** Further settings, such as `{ max_connections: "8" }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where its data folder is made. */
  readonly below?: string;
}

const user = "zentaikan";
const startWithinMs = 30_000;
const run = promisify(execFile);

/**
 * A PostgreSQL of a test's own, on a port of the loopback, in a data folder that nobody else has.
 * It ends and its folder goes with the process that started it, however that ends.
 */
export class PrivatePostgres {
  readonly port: number;
  readonly folder: string;
  readonly #options: PostgresOptions;
  readonly #guard: ChildProcess;
  #server: ChildProcess | null = null;
  #databases = 0;

  private constructor(port: number, folder: string, options: PostgresOptions) {
    this.port = port;
    this.folder = folder;
    this.#options = options;
    this.#guard = startGuard(folder);
  }

  static async start(options: PostgresOptions = {}): Promise<PrivatePostgres> {
    const folder = mkdtempSync(join(options.below ?? tmpdir(), "zentaikan-postgres-"));
    const postgres = new PrivatePostgres(await quietPort(), folder, options);
    try {
      await postgres.#initialize();
      await postgres.start();
    } catch (error) {
      await postgres.stop();
      throw error;
    }
    return postgres;
  }

  /** A copy of it that follows it, as a synchronous standby may. */
  async startStandby(): Promise<PrivatePostgres> {
    const folder = mkdtempSync(join(tmpdir(), "zentaikan-postgres-"));
    const standby = new PrivatePostgres(await quietPort(), folder, this.#options);
    try {
      standby.own(folder);
      const from = ["-h", "127.0.0.1", "-p", String(this.port), "-U", user];
      await run(
        program("pg_basebackup"),
        [...from, "-D", standby.#data, "-R", "-c", "fast", "--no-sync"],
        { ...this.#identity, cwd: "/" },
      );
      await standby.start();
    } catch (error) {
      await standby.stop();
      throw error;
    }
    return standby;
  }

  /** @param database one that is there, such as `postgres` */
  url(database: string): string {
    return `postgres://${user}@127.0.0.1:${this.port}/${database}`;
  }

  /** A database with nothing in it, or with what another one has in it. @returns its URL */
  async createDatabase(template = "template0"): Promise<string> {
    this.#databases += 1;
    const name = `test_${this.#databases}`;
    await this.run(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    return this.url(name);
  }

  /** Runs a statement as the superuser, past everything that is tested. */
  async run(statement: string, url = this.url("postgres")): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: url });
    client.on("error", () => {});
    await client.connect();
    try {
      // Of several statements, the last one's.
      return [await client.query<Record<string, unknown>>(statement)].flat().at(-1)?.rows ?? [];
    } finally {
      await client.end();
    }
  }

  /** Gives it a folder, for a tablespace. */
  own(folder: string): void {
    const { uid, gid } = this.#identity;
    if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  }

  /** Sets what running servers take over when they are told to read their settings again. */
  async set(name: string, value: string | null): Promise<void> {
    await this.run(
      value === null ? `ALTER SYSTEM RESET ${name}` : `ALTER SYSTEM SET ${name} = '${value}'`,
    );
    await this.run("SELECT pg_reload_conf()");
    // It is told by a signal, and goes on meanwhile.
    await wait(200);
  }

  /** Starts it, again after `kill`, and waits until it answers. */
  async start(): Promise<void> {
    const until = Date.now() + startWithinMs;
    let before = this.#logged;
    let server = this.#spawn();
    for (;;) {
      try {
        await this.run("SELECT 1");
        return;
      } catch (error) {
        const hasEnded = server.exitCode !== null;
        // What was killed has children, which end when they see it gone: it waits for them.
        const isEarly = hasEnded && this.log.slice(before).includes("shared memory block");
        if ((hasEnded && !isEarly) || Date.now() > until) {
          throw new Error(`PostgreSQL did not start:\n${this.log}`, { cause: error });
        }
        await wait(20);
        if (!isEarly) continue;
        before = this.#logged;
        server = this.#spawn();
      }
    }
  }

  #spawn(): ChildProcess {
    const { fsync = true, settings = {} } = this.#options;
    const all: Record<string, string> = {
      port: String(this.port),
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      shared_buffers: "32MB",
      log_timezone: "UTC",
      fsync: fsync ? "on" : "off",
      full_page_writes: fsync ? "on" : "off",
      ...settings,
    };
    const log = openSync(join(this.folder, "log"), "a");
    const server = spawn(
      program("postgres"),
      [
        "-D",
        this.#data,
        ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
      ],
      { ...this.#identity, cwd: "/", stdio: ["ignore", log, log], detached: true },
    );
    closeSync(log);
    server.unref();
    this.#server = server;
    this.#guard.stdin?.write(`${server.pid}\n`);
    return server;
  }

  /** As a power cut ends it: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Ends it at once and removes its folder. */
  async stop(): Promise<void> {
    await this.#end("SIGQUIT");
    this.#guard.ref();
    const gone = once(this.#guard, "exit");
    this.#guard.stdin?.end();
    await gone;
  }

  get log(): string {
    return readFileSync(join(this.folder, "log"), "utf8");
  }

  get #logged(): number {
    return existsSync(join(this.folder, "log")) ? this.log.length : 0;
  }

  get #data(): string {
    return join(this.folder, "data");
  }

  /** PostgreSQL refuses to run as root. */
  get #identity(): { uid?: number; gid?: number } {
    return process.getuid?.() === 0 ? unprivileged() : {};
  }

  async #initialize(): Promise<void> {
    mkdirSync(this.#data, { mode: 0o700 });
    for (const folder of [this.folder, this.#data]) this.own(folder);
    await run(
      program("initdb"),
      ["-D", this.#data, "-U", user, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
      { ...this.#identity, cwd: "/" },
    );
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null || server.exitCode !== null || server.signalCode !== null) return;
    server.ref();
    const ended = once(server, "exit");
    server.kill(signal);
    await ended;
    // The number may become another process's.
    this.#guard.stdin?.write("\n");
  }
}

/**
 * Waits until this process is gone, whatever ended it: the pipe ends with it. Then it ends the
 * server whose number it heard last, and removes the folder.
 */
function startGuard(folder: string): ChildProcess {
  const script = `
    while read -r line; do pid=$line; done
    if [ -n "$pid" ] && grep -qs "^$pid$" "$1/data/postmaster.pid"; then
      kill -s QUIT "$pid" 2>/dev/null
      tries=0
      while [ -e "$1/data/postmaster.pid" ] && [ $tries -lt 200 ]; do
        sleep 0.05; tries=$((tries + 1))
      done
    fi
    rm -rf "$1"
  `;
  const guard = spawn("/bin/sh", ["-c", script, "guard", folder], {
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guard.unref();
  if (guard.stdin !== null && "unref" in guard.stdin) (guard.stdin as { unref(): void }).unref();
  return guard;
}

function program(name: "initdb" | "pg_basebackup" | "postgres"): string {
  const folder = findPostgres();
  if (folder === null) throw new Error("Install PostgreSQL 14 or newer, which these tests start.");
  return join(folder, name);
}

/** Debian's `postgres` where it is there, else `nobody`. */
function unprivileged(): { uid: number; gid: number } {
  const known = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = ["postgres", "nobody"]
    .map((name) => known.find(([own]) => own === name))
    .find((line) => line !== undefined);
  if (found === undefined) throw new Error("there is no user to run PostgreSQL as");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}
