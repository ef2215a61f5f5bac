import { subprotocolsWithTicket, type BoardKind } from "@zentaikan/protocol";
import type { BoardBody, TicketBody } from "@zentaikan/protocol/http";
import * as decoding from "lib0/decoding";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

export interface Access {
  readonly url: string;
  readonly token: string;
}

export async function callApi<Body>(
  { url, token }: Access,
  method: string,
  path: string,
  body?: unknown,
): Promise<Body> {
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Body;
}

export async function firstBoard(access: Access, kind: BoardKind = "capital"): Promise<BoardBody> {
  const boards = await callApi<BoardBody[]>(access, "GET", "/api/boards");
  const board = boards.find((one) => one.kind === kind);
  if (board === undefined) throw new Error("there is no board");
  return board;
}

export function askTicket(access: Access, boardId: string): Promise<TicketBody> {
  return callApi(access, "POST", `/api/boards/${boardId}/ticket`);
}

/** What lies beside the board for our team alone. */
export async function joinInternal(access: Access, boardId: string): Promise<Program> {
  const path = `/api/boards/${boardId}/internal/ticket`;
  const ticket = await callApi<TicketBody>(access, "POST", path);
  return joinDocument({ url: access.url, ...ticket }, new Y.Doc());
}

/** A program at a board, on the y-websocket package as it comes, plus the count behind `saved`. */
export interface Program {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Messages with edits that were sent, and that are durable, on the current connection. */
  readonly sent: number;
  readonly saved: number;
  synced(): Promise<void>;
  /** Resolves when everything that was sent so far is durable. */
  allSaved(): Promise<void>;
  leave(): void;
}

const SAVED = 64;

export async function joinBoard(
  access: Access,
  boardId: string,
  doc = new Y.Doc(),
): Promise<Program> {
  const ticket = await askTicket(access, boardId);
  return joinDocument({ url: access.url, ...ticket }, doc);
}

interface Entrance extends Pick<TicketBody, "document" | "ticket" | "node"> {
  readonly url: string;
}

export function joinDocument(
  { url, document, ticket, node }: Entrance,
  doc = new Y.Doc(),
): Program {
  let sent = 0;
  let saved = 0;
  const waiting = new Set<() => void>();
  const provider = new WebsocketProvider(`${url.replace("http", "ws")}/sync`, document, doc, {
    protocols: subprotocolsWithTicket(ticket),
    params: node === undefined ? {} : { node },
    disableBc: true,
    connect: false,
    WebSocketPolyfill: countingSocket(() => (sent += 1)),
  });
  provider.messageHandlers[SAVED] = (_encoder, decoder) => {
    saved = decoding.readVarUint(decoder);
    for (const check of waiting) check();
  };
  provider.on("status", ({ status }) => {
    if (status === "connecting") [sent, saved] = [0, 0];
  });
  // A ticket opens one socket; every further attempt needs its own.
  provider.on("connection-close", () => {
    provider.shouldConnect = false;
  });
  provider.connect();
  return {
    doc,
    provider,
    get sent() {
      return sent;
    },
    get saved() {
      return saved;
    },
    synced: () =>
      provider.synced
        ? Promise.resolve()
        : new Promise((resolve) => provider.once("sync", () => resolve())),
    allSaved: () =>
      new Promise((resolve) => {
        const check = (): void => {
          if (saved < sent) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    leave() {
      provider.destroy();
      // It looks at a clock as long as nobody says so.
      provider.awareness.destroy();
    },
  };
}

/** The built-in WebSocket, counting what carries edits: sync answers and updates. */
function countingSocket(onEdit: () => void): typeof WebSocket {
  return class extends WebSocket {
    override send(data: Parameters<WebSocket["send"]>[0]): void {
      const [kind, sync] = data as Uint8Array;
      if (kind === 0 && (sync === 1 || sync === 2)) onEdit();
      super.send(data);
    }
  };
}
