import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PrivatePostgres } from "@zentaikan/server/test-kit/private-postgres";
import { quietPort } from "@zentaikan/server/test-kit/quiet-port";
import { startSmallProxy } from "@zentaikan/server/test-kit/small-proxy";
import { PROGRAM, START_COMMAND } from "./start-command.ts";

type SmallProxy = Awaited<ReturnType<typeof startSmallProxy>>;

interface ClusterNode {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  readonly metricsPort: number;
  /** Such as the owner may sign in by. */
  readonly link: string;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

interface ClusterOptions {
  readonly port?: number;
  /** Where nodes say what happens. */
  readonly says?: "inherit" | "ignore";
}

/** A PostgreSQL of its own, nodes as they are built, and a small proxy that knows them by name. */
export class SmallCluster {
  readonly #folder: string;
  readonly #postgres: PrivatePostgres;
  readonly #proxy: SmallProxy;
  readonly #databaseUrl: string;
  readonly #nodes: Map<string, ClusterNode>;
  readonly #says: "inherit" | "ignore";
  #started = 0;

  private constructor(
    made: { postgres: PrivatePostgres; proxy: SmallProxy; databaseUrl: string },
    nodes: Map<string, ClusterNode>,
    says: "inherit" | "ignore",
  ) {
    this.#folder = mkdtempSync(join(tmpdir(), "zentaikan-cluster-"));
    this.#postgres = made.postgres;
    this.#proxy = made.proxy;
    this.#databaseUrl = made.databaseUrl;
    this.#nodes = nodes;
    this.#says = says;
  }

  static async open({ port = 0, says = "ignore" }: ClusterOptions = {}): Promise<SmallCluster> {
    const nodes = new Map<string, ClusterNode>();
    const ports = () => Array.from(nodes.values(), (node) => node.port);
    const proxy = await startSmallProxy({
      port,
      ports,
      portOf: (name) => nodes.get(name)?.port,
    });
    const postgres = await PrivatePostgres.start();
    const databaseUrl = await postgres.createDatabase();
    return new SmallCluster({ postgres, proxy, databaseUrl }, nodes, says);
  }

  /** By which everybody comes. */
  get origin(): string {
    return `http://localhost:${this.#proxy.port}`;
  }

  get running(): readonly ClusterNode[] {
    return [...this.#nodes.values()];
  }

  /** @throws Error where it ends before it serves */
  async startNode(): Promise<ClusterNode> {
    this.#started += 1;
    const name = `node-${this.#started}`;
    const [port, metricsPort] = [await quietPort(), await quietPort()];
    const env = {
      ...process.env,
      ...START_COMMAND.env,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      DATABASE_URL: this.#databaseUrl,
      PUBLIC_URL: this.origin,
      TRUSTED_PROXIES: "127.0.0.1",
      DATA_DIR: join(this.#folder, name),
      PORT: String(port),
      METRICS_ADDRESS: `127.0.0.1:${metricsPort}`,
      NODE_ADDRESS: `127.0.0.1:${await quietPort()}`,
      NODE_NAME: name,
    };
    // In a group of its own: what ends this program from the keyboard is told to nodes by it.
    const child = spawn(process.execPath, [...START_COMMAND.flags, PROGRAM], {
      env,
      stdio: ["ignore", "pipe", this.#says],
      detached: true,
    });
    const ended = once(child, "exit").then(() => void this.#nodes.delete(name));
    const [link] = (await Promise.race([
      once(createInterface({ input: child.stdout }), "line"),
      ended.then(() => Promise.reject(new Error(`${name} did not start`))),
    ])) as [string];
    const node = {
      name,
      pid: child.pid ?? 0,
      port,
      metricsPort,
      link,
      async end(signal: NodeJS.Signals) {
        child.kill(signal);
        await ended;
      },
    };
    this.#nodes.set(name, node);
    return node;
  }

  /** Nothing of it stays. */
  async end(): Promise<void> {
    this.#proxy.close();
    await Promise.all(this.running.map((node) => node.end("SIGTERM")));
    await this.#postgres.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
