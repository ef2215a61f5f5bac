import * as decoding from "lib0/decoding";
import {
  causeOfClose,
  closeReason,
  encodeFrame,
  FRAME,
  retryDelayMs,
  subprotocolsWithTicket,
  type AccessCause,
} from "@zentaikan/protocol";
import type { TicketBody } from "@zentaikan/protocol/http";
import { WebsocketProvider } from "y-websocket";
import type { Awareness } from "y-protocols/awareness";
import type { Doc, Transaction } from "yjs";
import { ApiRefusal } from "../api/http-client.ts";
import { boardSocket } from "./board-socket.ts";
import {
  INITIAL_CONNECTION,
  nextConnectionState,
  type ConnectionEvent,
  type ConnectionState,
  type EndReason,
} from "./connection-state.ts";
import { EditHold } from "./edit-hold.ts";
import { readSyncFrame } from "./read-sync-frame.ts";
import { RoomPresence } from "./room-presence.ts";

interface BoardConnectionOptions {
  readonly doc: Doc;
  readonly awareness: Awareness;
  /** Origin of the socket, such as `wss://host`. */
  readonly socketOrigin: string;
  readonly requestTicket: () => Promise<TicketBody>;
  /** Without a server: fills the document from this browser's copy, if that was whole once. */
  readonly restore: () => Promise<boolean>;
  /** Runs before each attempt; a reason ends the connection instead. */
  readonly prepare: (ticket: TicketBody) => Promise<EndReason | null>;
  /** The document holds from the beginning what the server has not. */
  readonly startsUnsent?: boolean;
  /** Keeps edits waiting; nothing does, unless told. */
  readonly hold?: EditHold;
}

/**
 * Keeps one board document joined to the server: y-websocket's provider, a fresh single-use
 * ticket before each attempt, and the count behind the saved light.
 */
export class BoardConnection {
  readonly #options: BoardConnectionOptions;
  readonly #listeners = new Set<() => void>();
  readonly #standingListeners = new Set<() => void>();
  readonly #abort = new AbortController();
  readonly #presence: RoomPresence;
  #provider: WebsocketProvider | null = null;
  #state: ConnectionState;
  #attempts = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: BoardConnectionOptions) {
    this.#options = options;
    const { startsUnsent = false } = options;
    this.#presence = new RoomPresence({
      awareness: options.awareness,
      askForEverybody: () => this.#provider?.ws?.send(encodeFrame({ kind: "awarenessRequest" })),
    });
    this.#state = { ...INITIAL_CONNECTION, unsent: startsUnsent, drawn: startsUnsent };
    options.doc.on("update", this.#onUpdate);
    // Coming back is the moment when people look whether it works: no waiting for the timer then.
    const { signal } = this.#abort;
    window.addEventListener("online", () => this.#retryNow(), { signal });
    document.addEventListener("visibilitychange", () => this.#retryNow(), { signal });
    void this.#connect();
  }

  /** Bound, so that React can subscribe with them as they are. */
  readonly state = (): ConnectionState => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The server says that its door says something else of the board than before, or may by now. */
  readonly onStanding = (listener: () => void): (() => void) => {
    this.#standingListeners.add(listener);
    return () => this.#standingListeners.delete(listener);
  };

  /** Tells the light that this browser's own store now holds every edit made here. */
  reportCached(): void {
    this.#dispatch({ kind: "cached" });
  }

  dispose(): void {
    this.#abort.abort();
    clearTimeout(this.#retryTimer);
    this.#options.doc.off("update", this.#onUpdate);
    this.#provider?.destroy();
    this.#listeners.clear();
    this.#standingListeners.clear();
  }

  /** Somebody who read may write from now on: a ticket says whether this tab's client is theirs. */
  async keepClient(): Promise<void> {
    if (this.#state.clientKept !== false) return;
    if ((await this.#askTicket()) === null) this.#provider?.disconnect();
  }

  /** @returns null where there is no way on; that is said then */
  async #askTicket(): Promise<TicketBody | null> {
    const ticket = await this.#options.requestTicket().catch(endReasonOf);
    const isTicket = ticket !== null && typeof ticket !== "string";
    const refused = isTicket ? await this.#options.prepare(ticket) : ticket;
    if (this.#abort.signal.aborted) return null;
    if (isTicket && refused === null) {
      this.#dispatch({ kind: "prepared", clientKept: ticket.kept });
      return ticket;
    }
    this.#onClosed(refused);
    return null;
  }

  async #connect(): Promise<void> {
    const ticket = await this.#askTicket();
    if (ticket === null) return;

    const protocols = subprotocolsWithTicket(ticket.ticket, { understandsNews: true });
    if (this.#provider === null) {
      this.#provider = this.#createProvider(ticket, protocols);
    } else {
      this.#provider.protocols = protocols;
      this.#provider.params = paramsOf(ticket);
      this.#presence.renew();
    }
    this.#provider.connect();
  }

  #createProvider(ticket: TicketBody, protocols: string[]): WebsocketProvider {
    const { doc, awareness, socketOrigin, hold = new EditHold() } = this.#options;
    const provider = new WebsocketProvider(`${socketOrigin}/sync`, ticket.document, doc, {
      awareness,
      protocols,
      params: paramsOf(ticket),
      connect: false,
      // Tabs would else exchange edits that the server has neither admitted nor saved.
      disableBc: true,
      WebSocketPolyfill: boardSocket({
        clientId: doc.clientID,
        hold,
        onEditSent: (whole) => this.#dispatch({ kind: "sent", whole }),
      }),
      shouldReconnect: () => false,
    });
    provider.messageHandlers[FRAME.sync] = (encoder, decoder) => {
      try {
        readSyncFrame(encoder, decoder, provider);
      } catch {
        this.#giveUp();
      }
    };
    provider.messageHandlers[FRAME.saved] = (_encoder, decoder) =>
      this.#dispatch({ kind: "saved", messages: decoding.readVarUint(decoder) });
    provider.messageHandlers[FRAME.presence] = (_encoder, decoder) =>
      this.#presence.hear(decoding.readVarUint8Array(decoder));
    const tellStanding = () => {
      for (const listener of this.#standingListeners) listener();
    };
    provider.messageHandlers[FRAME.standing] = tellStanding;
    provider.on("status", ({ status }) => {
      if (status === "connected") this.#dispatch({ kind: "opened" });
    });
    provider.on("sync", (synced) => {
      if (!synced) return;
      this.#attempts = 0;
      // What happened while nobody was connected, no frame has told.
      if (this.#state.everSynced) tellStanding();
      this.#dispatch({ kind: "synced" });
    });
    provider.on("connection-close", (event) => {
      // The provider's own retry would reuse a spent ticket.
      provider.shouldConnect = false;
      if (event === null) this.#onClosed(null);
      else this.#onClosed(closeReason(event.code), causeOfClose(event.reason));
    });
    return provider;
  }

  /** Never is a document shown of which a part could not be taken in. */
  #giveUp(): void {
    this.#onClosed("unreadable");
    this.#provider?.disconnect();
  }

  #onClosed(reason: EndReason | null, cause: AccessCause | null = null): void {
    if (this.#abort.signal.aborted || this.#state.phase.kind === "ended") return;
    this.#dispatch({ kind: "closed", reason, cause });
    if (this.#state.phase.kind !== "waiting") return;
    if (!this.#state.everSynced) void this.#restore();
    clearTimeout(this.#retryTimer);
    this.#attempts += 1;
    this.#retryTimer = setTimeout(
      () => this.#retryNow(),
      retryDelayMs(this.#attempts, Math.random()),
    );
  }

  async #restore(): Promise<void> {
    if (await this.#options.restore()) this.#dispatch({ kind: "restored" });
  }

  #retryNow(): void {
    if (this.#state.phase.kind !== "waiting" || document.visibilityState === "hidden") return;
    clearTimeout(this.#retryTimer);
    this.#dispatch({ kind: "retry" });
    void this.#connect();
  }

  readonly #onUpdate = (
    _update: Uint8Array,
    _origin: unknown,
    _doc: Doc,
    transaction: Transaction,
  ): void => {
    if (transaction.local) this.#dispatch({ kind: "edited" });
  };

  #dispatch(event: ConnectionEvent): void {
    const next = nextConnectionState(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

/** Null means that the same attempt may work later. */
function endReasonOf(error: unknown): EndReason | null {
  if (!(error instanceof ApiRefusal)) return null;
  if (error.code === "boardNotMigrated") return "notMigrated";
  if (error.status === 401) return "signedOut";
  if (error.status === 403) return "forbidden";
  if (error.status === 429) return "tooMany";
  if (error.status === 503) return "storageUnavailable";
  return error.status === 404 ? "noSuchDocument" : null;
}

/** By which a proxy finds the node that has the board at this moment. */
function paramsOf({ node }: TicketBody): Record<string, string> {
  return node === undefined ? {} : { node };
}
