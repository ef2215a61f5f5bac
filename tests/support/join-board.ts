import { FRAME, subprotocolsWithTicket } from "@zentaikan/protocol";
import type { TicketBody } from "@zentaikan/protocol/http";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

/** A program in a board's room: the document, and the way out. */
interface JoinedBoard {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Makes a change, and waits until the server has it on its disk. */
  readonly write: (change: () => void) => Promise<void>;
  readonly leave: () => void;
}

/** Joins a board as any program may: with an API token, and the y-websocket package from npm. */
export async function joinBoard(
  origin: string,
  token: string,
  boardId: string,
  what: "board" | "internal" = "board",
): Promise<JoinedBoard> {
  const path = what === "board" ? "ticket" : "internal/ticket";
  const response = await fetch(`${origin}/api/boards/${boardId}/${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`no ticket: ${response.status} ${await response.text()}`);
  const { ticket, document } = (await response.json()) as TicketBody;
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${origin.replace(/^http/, "ws")}/sync`, document, doc, {
    protocols: subprotocolsWithTicket(ticket),
    disableBc: true,
  });
  // Without a handler the provider complains of each `saved` frame.
  provider.messageHandlers[FRAME.saved] = () => {};
  await new Promise((resolve) => provider.once("sync", resolve));
  const leave = () => {
    provider.destroy();
    doc.destroy();
  };
  const write = async (change: () => void) => {
    const saved = new Promise((resolve) => {
      provider.messageHandlers[FRAME.saved] = resolve;
    });
    doc.transact(change);
    await saved;
  };
  return { doc, provider, write, leave };
}
