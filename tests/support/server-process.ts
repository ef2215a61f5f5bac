import { spawn, type ChildProcess } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "./free-port.ts";
import { PROGRAM, START_COMMAND } from "./start-command.ts";

const startWithinMs = 60_000;
export const WORKSPACE_ZONE = "Asia/Tokyo";

interface StartOptions {
  readonly publicHost?: string | null;
  readonly copyOf?: string;
}

/**
 * The product as a user starts it: a process of its own, on a data folder of its own, which can be
 * killed and started again at the same address.
 */
export class ServerProcess {
  readonly dataDir: string;
  /** The name by which browsers call it, in place of localhost. */
  readonly #publicHost: string | null;
  #child: ChildProcess | null = null;
  #port = 0;
  #signInLink = "";

  private constructor(dataDir: string, publicHost: string | null) {
    this.dataDir = dataDir;
    this.#publicHost = publicHost;
  }

  /** @param copyOf a data folder whose copy is served, in place of a new one with the samples */
  static async start({ publicHost = null, copyOf }: StartOptions = {}): Promise<ServerProcess> {
    const dataDir = await mkdtemp(join(tmpdir(), "zentaikan-data-"));
    if (copyOf !== undefined) await cp(copyOf, dataDir, { recursive: true });
    const server = new ServerProcess(dataDir, publicHost);
    // Its public address names the port before it listens.
    if (publicHost !== null) server.#port = await freePort();
    await server.start();
    return server;
  }

  /** Such as `http://localhost:41234`. */
  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  get signInLink(): string {
    return this.#signInLink;
  }

  get environment(): Record<string, string> {
    const own = { PORT: String(this.#port), DATA_DIR: this.dataDir, HOST: "127.0.0.1" };
    // Receivers in tests are on the loopback.
    const shared = { ...own, WEBHOOK_ALLOWED_HOSTS: "127.0.0.1", TIME_ZONE: WORKSPACE_ZONE };
    if (this.#publicHost === null) return shared;
    return { ...shared, PUBLIC_URL: `http://${this.#publicHost}:${this.#port}` };
  }

  /** Starts the process and waits until it has printed its sign-in link. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [...START_COMMAND.flags, PROGRAM], {
      env: { ...process.env, ...START_COMMAND.env, NODE_ENV: "production", ...this.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    const said: string[] = [];
    createInterface(child.stderr).on("line", (line) => said.push(line));
    this.#signInLink = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`the server did not start:\n${said.join("\n")}`)),
        startWithinMs,
      );
      child.once("exit", (code) =>
        reject(new Error(`the server ended with ${code}:\n${said.join("\n")}`)),
      );
      createInterface(child.stdout).on("line", (line) => {
        said.push(line);
        if (!/^https?:\S+#sign-in=/.test(line)) return;
        clearTimeout(timer);
        resolve(line);
      });
    });
    this.#port = Number(new URL(this.#signInLink).port);
  }

  /** As a power cut would end it: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** As Ctrl-C ends it; its data folder is left. */
  async end(): Promise<void> {
    await this.#end("SIGTERM");
  }

  async stop(): Promise<void> {
    await this.end();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }
}
