import type { TicketBody } from "@zentaikan/protocol/http";
import { Awareness } from "y-protocols/awareness";
import { Doc } from "yjs";
import { request } from "../../api/http-client.ts";
import { BoardCache } from "../../sync/board-cache.ts";
import { BoardConnection } from "../../sync/board-connection.ts";
import { hasWholeDocument, type EndReason } from "../../sync/connection-state.ts";
import type { EditHold } from "../../sync/edit-hold.ts";
import { copyName, readKnownCopy, writeKnownCopy, type CopyOwner } from "../../sync/known-copy.ts";

/** As long as the board waits for its own. */
const longestCopyWaitMs = 3000;
/** Such documents have had one form only. */
const onlyForm = 1;
/** Copies of this browser that could not be read in this tab: they are left as they lie. */
const unreadable = new Set<string>();

interface InternalDocumentOptions {
  readonly hold: EditHold;
  /** This browser's copy spoilt the document: it is to be opened anew, without the copy. */
  readonly onUnreadable: () => void;
}

/**
 * What lies beside a board for our team alone, open in this tab: kept equal with the server and with
 * this browser's copy, as the board is. Its people meet in it apart, so that a guest does not even
 * hear where somebody writes.
 */
export class InternalDocument {
  readonly doc = new Doc();
  readonly awareness = new Awareness(this.doc);
  readonly connection: BoardConnection;
  readonly #boardId: string;
  readonly #owner: CopyOwner;
  readonly #onUnreadable: () => void;
  #cache: BoardCache | null = null;
  #copy: { readonly epoch: number; readonly opened: Promise<boolean> } | null = null;

  constructor({ personId, boardId }: CopyOwner, { hold, onUnreadable }: InternalDocumentOptions) {
    this.#boardId = boardId;
    this.#owner = { personId, boardId: `${boardId}.internal` };
    this.#onUnreadable = onUnreadable;
    this.connection = new BoardConnection({
      hold,
      doc: this.doc,
      awareness: this.awareness,
      socketOrigin: location.origin.replace(/^http/, "ws"),
      requestTicket: () => this.#requestTicket(),
      restore: () => this.#restore(),
      prepare: (ticket) => this.#prepare(ticket),
    });
    this.connection.subscribe(() => this.#remember());
  }

  flush(): void {
    this.#cache?.flush();
  }

  dispose(): void {
    this.connection.dispose();
    this.awareness.destroy();
    this.#cache?.close();
    this.doc.destroy();
  }

  #requestTicket(): Promise<TicketBody> {
    const path = `/api/boards/${this.#boardId}/internal/ticket?clients=${this.doc.clientID}`;
    return request<TicketBody>("POST", path);
  }

  async #prepare({ epoch, taken }: TicketBody): Promise<EndReason | null> {
    if (this.#copy !== null && this.#copy.epoch !== epoch) return "epochChanged";
    const wait = new Promise((resolve) => setTimeout(resolve, longestCopyWaitMs));
    await Promise.race([this.#openCopy(epoch), wait]);
    return taken.length === 0 ? null : "invariantBroken";
  }

  async #restore(): Promise<boolean> {
    const known = readKnownCopy(this.#owner);
    return known !== null && (await this.#openCopy(known.epoch));
  }

  /** Fills the document with the copy of this epoch, once, whoever asks. */
  #openCopy(epoch: number): Promise<boolean> {
    if (this.#copy !== null) return this.#copy.opened;
    const name = copyName(this.#owner, epoch);
    if (unreadable.has(name)) {
      this.#copy = { epoch, opened: Promise.resolve(false) };
      return this.#copy.opened;
    }
    this.#cache = new BoardCache(name, this.doc, {
      onKept: () => {
        if (!this.connection.state().cached) this.connection.reportCached();
        this.#remember();
      },
      onUnreadable: () => {
        unreadable.add(name);
        this.#onUnreadable();
      },
    });
    this.#copy = { epoch, opened: this.#cache.opened };
    return this.#copy.opened;
  }

  /** Only a copy that has all of it may stand for it without a server. */
  #remember(): void {
    if (this.#copy === null || this.#cache?.isWhole !== true) return;
    if (!hasWholeDocument(this.connection.state())) return;
    writeKnownCopy(this.#owner, { epoch: this.#copy.epoch, boardSchema: onlyForm });
  }
}
