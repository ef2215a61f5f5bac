import { setTimeout as sleep } from "node:timers/promises";
import { subprotocolsWithTicket } from "@zentaikan/protocol";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { BoardBody, TicketBody } from "@zentaikan/protocol/http";
import type { SegmentationBody } from "@zentaikan/protocol/segments";
import type { ExportBody } from "@zentaikan/protocol/exports";
import { plainWire } from "../load/wire.ts";
import type { RunningServer } from "./server-under-test.ts";

interface Zentaikan extends Pick<RunningServer, "process"> {
  /** Of one server, or of each node: one after the other is asked, as a proxy would have it. */
  readonly origins: readonly [string, ...string[]];
  /** Where a proxy leads the sockets of a node that it knows by name. */
  readonly named?: ReadonlyMap<string, string>;
  readonly token: string;
}

const boardsOfCustomer = 400;
const askAgainMs = 500;

/** Ours as a program with a token knows it: rooms are boards. */
export function programOf({ process, origins, named, token }: Zentaikan): RunningServer {
  let asked = 0;
  const entrance = (): string => {
    asked += 1;
    return origins[asked % origins.length] ?? origins[0];
  };
  const call = async <Body>(method: string, path: string, body?: object): Promise<Body> => {
    const response = await fetch(`${entrance()}/api/${path}`, {
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
      const path = `boards/${room}/ticket`;
      const { ticket, document, node = "" } = await call<TicketBody>("POST", path, {});
      return {
        port: Number(new URL(named?.get(node) ?? entrance()).port),
        path: `/sync/${document}${node === "" ? "" : `?node=${node}`}`,
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
