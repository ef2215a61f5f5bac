import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { begunDatabase } from "./begun-database.ts";
import { startChildServer, type ChildServer } from "./child-server.ts";
import { ownersOfBoards } from "./owners-of-boards.ts";
import type { PrivatePostgres } from "./private-postgres.ts";
import { callApi } from "./program.ts";
import { quietPort } from "./quiet-port.ts";

interface ChildNode extends ChildServer {
  readonly nodePort: number;
}

interface OneNode {
  /** By another way to the same database. */
  readonly databaseUrl?: string;
  /** Another release. */
  readonly program?: URL;
  readonly token?: string;
}

/** Several servers of one workspace, each a process of its own that a test may kill. */
export class ChildNodes {
  readonly url: string;
  readonly #postgres: PrivatePostgres;
  readonly #dataDir: string;
  readonly #all: ChildNode[] = [];

  private constructor(postgres: PrivatePostgres, url: string, dataDir: string) {
    this.#postgres = postgres;
    this.url = url;
    this.#dataDir = dataDir;
  }

  /** @param url of a workspace that is there already */
  static async on(
    postgres: PrivatePostgres,
    dataDir: string,
    url: string | null = null,
  ): Promise<ChildNodes> {
    return new ChildNodes(postgres, url ?? (await begunDatabase(postgres)), dataDir);
  }

  /** Those that run, as a proxy would know them. */
  get running(): readonly ChildNode[] {
    return this.#all.filter((node) => node.isRunning());
  }

  async start({ databaseUrl = this.url, program, token = this.#all[0]?.token }: OneNode = {}) {
    // Each node has a folder of its own.
    const dataDir = join(this.#dataDir, `node-${this.#all.length}`);
    mkdirSync(dataDir, { recursive: true });
    const nodePort = await quietPort();
    const env = {
      DATABASE_URL: databaseUrl,
      NODE_ADDRESS: `127.0.0.1:${nodePort}`,
      // Nobody is behind it: programs come to each node by its own port.
      PUBLIC_URL: "http://zentaikan.test",
      PORT: String(await quietPort()),
    };
    const asked = { dataDir, env, program, ...(token !== undefined && { token }) };
    const child: ChildNode = Object.assign(await startChildServer(asked), { nodePort });
    this.#all.push(child);
    return child;
  }

  /** A new board. @param ofNode to which it belongs while all that run are there */
  async newBoard(ofNode?: ChildNode): Promise<string> {
    const [access] = this.running;
    if (access === undefined) throw new Error("no node runs");
    const customer = await callApi<{ id: string }>(access, "POST", "/api/customers", {
      name: "甲",
    });
    for (;;) {
      const body = { customerId: customer.id };
      const board = await callApi<{ id: string }>(access, "POST", "/api/boards", body);
      if (ofNode === undefined || (await this.ownerOf(board.id)) === ofNode) return board.id;
    }
  }

  async ownerOf(board: string): Promise<ChildNode | undefined> {
    return (await this.#owners())(board);
  }

  /** @returns whether a board belongs to this node while all that run are there */
  async ownedBy(node: ChildNode): Promise<(board: string) => boolean> {
    const ownerOf = await this.#owners();
    return (board) => ownerOf(board) === node;
  }

  async #owners(): Promise<(board: string) => ChildNode | undefined> {
    const { running } = this;
    const addresses = running.map(addressOf);
    const ownerOf = await ownersOfBoards(this.#postgres, { url: this.url, addresses });
    return (board) => running.find((node) => addressOf(node) === ownerOf(board));
  }

  async end(): Promise<void> {
    for (const node of this.running) {
      node.send("SIGCONT");
      await node.end("SIGKILL");
    }
  }
}

function addressOf({ nodePort }: ChildNode): string {
  return `127.0.0.1:${nodePort}`;
}
