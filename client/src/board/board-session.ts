import { Awareness } from "y-protocols/awareness";
import { Doc, encodeStateAsUpdate } from "yjs";
import {
  atom,
  computed,
  createPresenceStateDerivation,
  createTLStore,
  createUserId,
  UserRecordType,
  type Atom,
  type Editor,
  type TLStore,
} from "tldraw";
import {
  BOARD_SCHEMA_VERSION,
  bindPresence,
  bindStore,
  boardSchema,
  keepUndoToOwnEdits,
  type StoreBinding,
} from "@zentaikan/board-model";
import type { TicketBody } from "@zentaikan/protocol/http";
import { request } from "../api/http-client.ts";
import { BoardCache } from "../sync/board-cache.ts";
import { BoardConnection } from "../sync/board-connection.ts";
import { EditHold } from "../sync/edit-hold.ts";
import { holdWhileConverting } from "../sync/hold-while-converting.ts";
import { savedLight, type EndReason } from "../sync/connection-state.ts";
import { copyName, readKnownCopy, writeKnownCopy, type CopyOwner } from "../sync/known-copy.ts";
import {
  forgetUnsentWork,
  holdUnsentWork,
  readUnsentCopy,
  readUnsentWork,
  rememberUnsentWork,
} from "../sync/unsent-work.ts";
import { BoardReading } from "./board-reading.ts";
import { boardImages } from "./content/board-images.ts";
import { BoardComments } from "./comments/board-comments.ts";
import { BoardNotes } from "./notes/board-notes.ts";
import { SharedAnswers } from "./shared-answers.ts";

/** The board waits so long for this browser's copy; what comes later joins it then. */
const longestCopyWaitMs = 3000;

/** Up to so many people each frame of a drag is sent; with more, 30 a second have to do. */
const fewPeople = 6;

/**
 * One board, open in this tab: its document, its connection, its copy in the browser, and, once
 * the document was whole for the first time, the store that the canvas draws.
 */
export class BoardSession {
  readonly doc = new Doc();
  readonly awareness = new Awareness(this.doc);
  readonly connection: BoardConnection;
  readonly #owner: CopyOwner;
  readonly #timeZone: string;
  readonly #mode: Atom<"readonly" | "readwrite"> = atom("board mode", "readonly");
  #cache: BoardCache | null = null;
  #copy: { readonly epoch: number; readonly opened: Promise<boolean> } | null = null;
  /** As the last ticket said it; null before the first. */
  #boardSchema: number | null = null;
  #mayEdit = false;
  /** The browser was told that it has a whole copy of this board. */
  #isKnown = false;
  /** What was remembered as unsent was drawn in this visit. */
  #hasNoted = false;
  #content: BoardContent | null = null;
  readonly #stopHolding: () => void;

  /** @param timeZone of the workspace */
  constructor(owner: CopyOwner, timeZone: string) {
    this.#owner = owner;
    this.#timeZone = timeZone;
    const { boardId } = owner;
    const hold = new EditHold();
    this.#stopHolding = holdWhileConverting(hold, () => this.flush());
    this.connection = new BoardConnection({
      hold,
      doc: this.doc,
      awareness: this.awareness,
      socketOrigin: location.origin.replace(/^http/, "ws"),
      requestTicket: () => request<TicketBody>("POST", `/api/boards/${boardId}/ticket`),
      restore: () => this.#restore(),
      prepare: (ticket) => this.#prepare(ticket),
    });
    this.connection.subscribe(() => this.#onConnectionChange());
    window.addEventListener("pagehide", this.flush);
  }

  /** Null until the document was whole for the first time; nobody may draw before. */
  readonly content = (): BoardContent | null => this.#content;

  /** Puts what waits for the next frame into the document now: a pointer went up, the page hides. */
  readonly flush = (): void => {
    this.#content?.binding.flush();
    this.#cache?.flush();
  };

  /** The server refuses what others send; this keeps them from drawing in vain. */
  allowEditing(mayEdit: boolean): void {
    this.#mayEdit = mayEdit;
    this.#updateMode();
  }

  /** Whether this person drew something here that the server does not have, perhaps before a reload. */
  readonly hasUnsentWork = (): boolean => {
    const isSaved = savedLight(this.connection.state()) === "saved";
    return !isSaved || this.#unsentWork() !== undefined;
  };

  /** The whole board with what this person drew, as one Yjs update. */
  readonly readCopy = async (): Promise<Uint8Array | null> => {
    const work = this.#unsentWork();
    if (this.#content !== null || work === undefined) return encodeStateAsUpdate(this.doc);
    return readUnsentCopy(work);
  };

  #unsentWork() {
    const { personId, boardId } = this.#owner;
    return readUnsentWork().find((work) => work.personId === personId && work.boardId === boardId);
  }

  /** Joins an editor to the board's people: cursors and selections go out and come in. */
  readonly enter = (editor: Editor): (() => void) => {
    const presence = bindPresence({
      store: editor.store,
      awareness: this.awareness,
      presence: presenceOf(editor),
      schedule: onNextFrame,
    });
    const container = editor.getContainer();
    container.addEventListener("pointerup", this.flush);
    return () => {
      container.removeEventListener("pointerup", this.flush);
      presence.dispose();
    };
  };

  dispose(): void {
    window.removeEventListener("pagehide", this.flush);
    this.flush();
    this.#stopHolding();
    this.#content?.comments.dispose();
    this.#content?.notes.dispose();
    this.#content?.answers.dispose();
    this.#content?.reading.dispose();
    this.#content?.binding.dispose();
    this.connection.dispose();
    this.awareness.destroy();
    if (this.connection.state().drawn && this.#cache?.isWhole !== true) {
      holdUnsentWork(this.#owner, encodeStateAsUpdate(this.doc));
    }
    this.#cache?.close();
    this.doc.destroy();
  }

  async #prepare(ticket: TicketBody): Promise<EndReason | null> {
    if (ticket.boardSchema > BOARD_SCHEMA_VERSION) return "outdatedClient";
    if (this.#copy !== null && this.#copy.epoch !== ticket.epoch) return "epochChanged";
    this.#boardSchema = ticket.boardSchema;
    // A store that is slow or silent must not keep anybody from a server that is there.
    await Promise.race([this.#openCopy(ticket.epoch), after(longestCopyWaitMs)]);
    return null;
  }

  /** A board that was whole here once may be drawn on without a server; the sync comes later. */
  async #restore(): Promise<boolean> {
    const known = readKnownCopy(this.#owner);
    if (known === null || known.boardSchema > BOARD_SCHEMA_VERSION) return false;
    return (await this.#openCopy(known.epoch)) && this.#copy?.epoch === known.epoch;
  }

  /** Only a copy that has all of a board may stand for it without a server. */
  #remember(): void {
    if (this.#isKnown || this.#cache?.isWhole !== true) return;
    if (this.#copy === null || this.#boardSchema === null) return;
    if (this.connection.state().phase.kind !== "live") return;
    this.#isKnown = true;
    writeKnownCopy(this.#owner, { epoch: this.#copy.epoch, boardSchema: this.#boardSchema });
  }

  /** Fills the document with the copy of this epoch, once, whoever asks. */
  #openCopy(epoch: number): Promise<boolean> {
    if (this.#copy === null) {
      this.#cache = new BoardCache(copyName(this.#owner, epoch), this.doc, () => {
        if (!this.connection.state().cached) this.connection.reportCached();
        this.#remember();
        this.#noteUnsent();
      });
      this.#copy = { epoch, opened: this.#cache.opened };
    }
    return this.#copy.opened;
  }

  #onConnectionChange(): void {
    const { everSynced, phase } = this.connection.state();
    if (everSynced && this.#content === null) this.#content = this.#openContent();
    if (phase.kind === "live") this.#remember();
    this.#noteUnsent();
    this.#updateMode();
  }

  /** Remembered until the server has it: this page may be the last that its person sees of it. */
  #noteUnsent(): void {
    const state = this.connection.state();
    if (state.drawn && this.#copy !== null) {
      this.#hasNoted = true;
      const { epoch } = this.#copy;
      const timeZone = this.#timeZone;
      rememberUnsentWork({ ...this.#owner, epoch, since: Date.now(), timeZone });
      return;
    }
    // What an earlier visit drew lies in the copy, which may not have been read yet.
    const hasAll = this.#hasNoted || this.#cache?.isWhole === true;
    const isSaved = state.phase.kind === "live" && savedLight(state) === "saved";
    if (hasAll && isSaved) forgetUnsentWork(this.#owner);
  }

  #updateMode(): void {
    const isOver = this.connection.state().phase.kind === "ended";
    this.#mode.set(isOver || !this.#mayEdit ? "readonly" : "readwrite");
  }

  #openContent(): BoardContent {
    const store = createTLStore({
      schema: boardSchema,
      assets: boardImages(this.#owner.boardId),
      collaboration: { status: atom("status", "online"), mode: this.#mode },
      // tldraw would write a record of each visitor into the board: who somebody is, the server says.
      users: { currentUser: atom("current user", null) },
    });
    keepUndoToOwnEdits(store);
    const binding = bindStore({
      store,
      doc: this.doc,
      schedule: onNextFrame,
      isCrowded: () => this.awareness.getStates().size > fewPeople,
    });
    return {
      store,
      binding,
      reading: new BoardReading(store, this.doc),
      answers: new SharedAnswers(this.doc),
      comments: new BoardComments(this.#owner.boardId),
      notes: new BoardNotes(this.doc, this.awareness),
    };
  }
}

export interface BoardContent {
  readonly store: TLStore;
  readonly binding: StoreBinding;
  readonly reading: BoardReading;
  readonly answers: SharedAnswers;
  readonly comments: BoardComments;
  readonly notes: BoardNotes;
}

function presenceOf(editor: Editor) {
  const user = computed("presence user", () =>
    UserRecordType.create({
      id: createUserId(editor.user.getId()),
      name: editor.user.getName(),
      color: editor.user.getColor(),
    }),
  );
  return createPresenceStateDerivation(user)(editor.store);
}

function onNextFrame(task: () => void): () => void {
  const handle = requestAnimationFrame(task);
  return () => cancelAnimationFrame(handle);
}

function after(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}
