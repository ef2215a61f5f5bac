import { decodeFrame, encodeFrame, subprotocolsWithTicket, type Frame } from "@zentaikan/protocol";
import type { TicketBody } from "@zentaikan/protocol/http";
import { WebSocket } from "ws";
import type { ApiAnswer, Credential, Workspace } from "./workspace.ts";

interface Closed {
  readonly code: number;
  readonly text: string;
}

const EVERYTHING = Uint8Array.of(0);

/** A socket in a room that says what it is told to, and keeps what it hears. */
export class PlainSocket {
  readonly heard: Frame[] = [];
  closed: Closed | null = null;
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();
  /** Messages with edits that were sent, as the server counts them. */
  #edits = 0;

  constructor(
    { server }: { readonly server: { readonly url: string } },
    { document, ticket }: { document: string; ticket: string },
    offers: { readonly understandsNews: boolean } = { understandsNews: false },
  ) {
    const url = `${server.url.replace("http", "ws")}/sync/${document}`;
    this.#socket = new WebSocket(url, subprotocolsWithTicket(ticket, offers));
    this.#socket.on("message", (data: Buffer) => {
      this.heard.push(decodeFrame(Uint8Array.from(data)));
      this.#wake();
    });
    this.#socket.on("error", () => {});
    this.#socket.on("close", (code, text) => {
      this.closed = { code, text: text.toString() };
      this.#wake();
    });
  }

  /** Resolves when the server has spoken or closed. */
  async joined(): Promise<void> {
    await this.until(() => this.heard.length > 0);
  }

  send(frame: Frame): void {
    if (frame.kind === "update" || frame.kind === "syncAnswer") this.#edits += 1;
    this.sendBytes(encodeFrame(frame));
  }

  sendBytes(bytes: Uint8Array | string): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(bytes);
  }

  /** All edits that were sent are kept, so that whoever reads the board elsewhere has them. */
  async saved(): Promise<void> {
    await this.until(() =>
      this.heard.some((frame) => frame.kind === "saved" && frame.messages >= this.#edits),
    );
  }

  /** Everything that was sent has been judged: the server answers in order. It may not be kept yet. */
  async settled(): Promise<void> {
    const answers = (): number => this.heard.filter(({ kind }) => kind === "syncAnswer").length;
    const before = answers();
    this.send({ kind: "syncRequest", stateVector: EVERYTHING });
    await this.until(() => answers() > before);
  }

  /** Resolves when it is so, or when the socket has closed. */
  until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        if (!isSo() && this.closed === null) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  async close(): Promise<void> {
    this.#socket.close();
    await this.until(() => false);
  }

  #wake(): void {
    for (const check of this.#waiting) check();
  }
}

/** A ticket for the board's drawing or its comments, or the refusal in its place. */
export function askTicket(
  workspace: Workspace,
  by: Credential,
  { kind, boardId }: { kind: "board" | "comments"; boardId: string },
): Promise<ApiAnswer> {
  const path = kind === "board" ? "ticket" : "comments/ticket";
  return workspace.ask(by, "POST", `/api/boards/${boardId}/${path}`);
}

export async function joinDocument(
  workspace: Workspace,
  by: Credential,
  place: { kind: "board" | "comments"; boardId: string },
  offers?: { readonly understandsNews: boolean },
): Promise<PlainSocket> {
  const { body, status } = await askTicket(workspace, by, place);
  if (status !== 200) throw new Error(JSON.stringify(body));
  const socket = new PlainSocket(workspace, body as TicketBody, offers);
  await socket.joined();
  return socket;
}
