import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { subprotocolsWithTicket } from "@zentaikan/protocol";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { BoardBody, TicketBody } from "@zentaikan/protocol/http";
import type { SegmentationBody } from "@zentaikan/protocol/segments";
import type { ExportBody } from "@zentaikan/protocol/exports";
import { plainWire } from "../load/wire.ts";
import { MeasuredProcess } from "./measured-process.ts";
import type { RunningServer, ServerUnderTest } from "./server-under-test.ts";
import type { StartOptions } from "./start-options.ts";

const main = new URL("../../../server/src/main.js", import.meta.url);
const printApiToken = new URL("../../../server/src/commands/print-api-token.ts", import.meta.url);

/** Our server, as `pnpm start` runs it; rooms are boards, and the clients a program with a token. */
export const zentaikan: ServerUnderTest = { name: "zentaikan", isDurable: true, start };

async function start(options: StartOptions): Promise<RunningServer> {
  const env = { PORT: "0", HOST: "127.0.0.1", DATA_DIR: options.dataDir, LOG_LEVEL: "error" };
  const process = await MeasuredProcess.start({ ...options, program: main, env, isReady });
  const { origin, port } = new URL(process.readyLine);
  const token = await tokenOf(options.dataDir, { ...env, PORT: port });

  const call = async <Body>(method: string, path: string, body?: object): Promise<Body> => {
    const response = await fetch(`${origin}/api/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Body;
  };
  // A customer has so many boards and no more.
  let boards = 0;
  let customer: Promise<CustomerBody> | null = null;

  return {
    process,
    async createRoom() {
      if (boards % boardsOfCustomer === 0) customer = call("POST", "customers", { name: "甲社" });
      boards += 1;
      const customerId = (await customer)?.id;
      const board = await call<BoardBody>("POST", "boards", { customerId, lineup: "ccpi8" });
      return board.id;
    },
    async door(room) {
      const { ticket, document } = await call<TicketBody>("POST", `boards/${room}/ticket`, {});
      return {
        port: Number(port),
        path: `/sync/${document}`,
        // As our page does.
        protocols: subprotocolsWithTicket(ticket, { understandsNews: true }),
        wire: plainWire(),
      };
    },
    async segment(archive) {
      if (archive !== null) await call("PATCH", `customers/${archive}`, { archived: true });
      for (;;) {
        const body = await call<SegmentationBody | { step: string }>("GET", "segments");
        if (!("step" in body)) return body.patterns.length;
        await sleep(askAgainMs);
      }
    },
    async makeFile(room, format) {
      const ask = { source: { kind: "now" }, format, level: "detail", language: "ja" };
      let made = await call<ExportBody>("POST", `boards/${room}/exports`, ask);
      while (made.state.kind === "waiting" || made.state.kind === "making") {
        await sleep(askAgainMs);
        made = await call<ExportBody>("GET", `boards/${room}/exports/${made.id}`);
      }
      if (made.state.kind === "failed") throw new Error(made.state.message.en);
    },
  };
}

const boardsOfCustomer = 400;
const askAgainMs = 500;

function isReady(line: string): boolean {
  return /^https?:\S+#sign-in=/.test(line);
}

/** By data folder: a token outlives its server, and asking for one must not count as a restart. */
const tokens = new Map<string, string>();

async function tokenOf(dataDir: string, env: Readonly<Record<string, string>>): Promise<string> {
  const token = tokens.get(dataDir) ?? (await printToken(env));
  tokens.set(dataDir, token);
  return token;
}

async function printToken(env: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(printApiToken)], {
    env: { ...process.env, ...env },
  });
  return stdout.trim();
}
