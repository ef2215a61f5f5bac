import { mkdir } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { begunDatabase } from "@zentaikan/server/test-kit/begun-database";
import { ownersOfBoards } from "@zentaikan/server/test-kit/owners-of-boards";
import { PrivatePostgres } from "@zentaikan/server/test-kit/private-postgres";
import { quietPort } from "@zentaikan/server/test-kit/quiet-port";
import { moveToCore } from "../load/pin-to-core.ts";
import type { MeasuredProcess } from "./measured-process.ts";
import { ourProcess } from "./our-process.ts";
import type { StartOptions } from "./start-options.ts";
import { sumUsages } from "./sum-usages.ts";
import type { Usage } from "./usage.ts";

interface OurNode {
  readonly process: MeasuredProcess;
  readonly origin: string;
  readonly token: string;
  /** Where its fellows reach it. */
  readonly address: string;
  /** By which a proxy knows it. */
  readonly name: string;
}

/** A PostgreSQL of its own and nodes on it, all on the core of the server. */
export class OurNodes {
  readonly url: string;
  readonly #postgres: PrivatePostgres;
  readonly #options: StartOptions;
  readonly #all: OurNode[] = [];

  private constructor(postgres: PrivatePostgres, url: string, options: StartOptions) {
    this.#postgres = postgres;
    this.url = url;
    this.#options = options;
  }

  static async start(count: number, options: StartOptions): Promise<OurNodes> {
    const postgres = await PrivatePostgres.start({ settings: { shared_buffers: "128MB" } });
    const nodes = new OurNodes(postgres, await begunDatabase(postgres), options);
    if (options.core !== null) moveToCore(options.core, nodes.#postmaster);
    try {
      while (nodes.running.length < count) await nodes.startOne();
      return nodes;
    } catch (error) {
      await nodes.end();
      throw error;
    }
  }

  get running(): readonly OurNode[] {
    return this.#all.filter(({ process }) => process.isRunning);
  }

  async startOne(): Promise<OurNode> {
    const dataDir = join(this.#options.dataDir, `node-${this.#all.length}`);
    await mkdir(dataDir, { recursive: true });
    const address = `127.0.0.1:${await quietPort()}`;
    const name = `node-${this.#all.length}`;
    const process = await ourProcess(
      { ...this.#options, dataDir },
      {
        DATABASE_URL: this.url,
        NODE_ADDRESS: address,
        NODE_NAME: name,
        // Nobody is behind it: programs come to each node by its own port.
        PUBLIC_URL: "http://zentaikan.test",
        PORT: String(await quietPort()),
      },
    );
    const node = { ...process, address, name };
    this.#all.push(node);
    return node;
  }

  /** @returns whether a board belongs to this node while all that run are there */
  async ownedBy({ address }: OurNode): Promise<(board: string) => boolean> {
    const addresses = this.running.map((node) => node.address);
    const ownerOf = await ownersOfBoards(this.#postgres, { url: this.url, addresses });
    return (board) => ownerOf(board) === address;
  }

  /** Of all nodes and of PostgreSQL together. */
  async usage(question: Parameters<MeasuredProcess["usage"]>[0]): Promise<Usage> {
    const all = this.running.map(({ process }) => process);
    return sumUsages(all, this.#postmaster, question);
  }

  async end(): Promise<void> {
    await Promise.all(this.running.map(({ process }) => process.stop()));
    await this.#postgres.stop();
  }

  get #postmaster(): number {
    return Number(
      readFileSync(join(this.#postgres.folder, "data/postmaster.pid"), "utf8").split("\n")[0],
    );
  }
}
