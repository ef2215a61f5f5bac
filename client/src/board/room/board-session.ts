import { BOARD_SCHEMA_VERSION } from "@zentaikan/board-model";
import { MAX_ASKED_CLIENTS } from "@zentaikan/protocol";
import type { TicketBody } from "@zentaikan/protocol/http";
import { atom, type Atom, type Editor } from "tldraw";
import { Awareness } from "y-protocols/awareness";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { request } from "../../api/http-client.ts";
import { BoardCache } from "../../sync/board-cache.ts";
import { BoardConnection } from "../../sync/board-connection.ts";
import { hasWholeDocument, savedLight, type EndReason } from "../../sync/connection-state.ts";
import { EditHold } from "../../sync/edit-hold.ts";
import { holdWhileConverting } from "../../sync/hold-while-converting.ts";
import { copyName, readKnownCopy, writeKnownCopy, type CopyOwner } from "../../sync/known-copy.ts";
import { newClientsFor, renameClients } from "../../sync/rename-clients.ts";
import {
  forgetUnsentWork,
  holdUnsentWork,
  readUnsentCopy,
  readUnsentWork,
  rememberUnsentWork,
  renameUnsentClients,
} from "../../sync/unsent-work.ts";
import { wholeOf } from "../../sync/whole-of.ts";
import { UpdateStore } from "../../sync/update-store.ts";
import type { FeaturesOfKinds } from "../ground/board-feature.ts";
import type { BoardGround } from "../ground/board-ground.ts";
import { openBoardContent, type BoardContent } from "./board-content.ts";
import { enterBoard } from "./enter-board.ts";
import { InternalDocument } from "./internal-document.ts";
import { pauseAfterFailures, startAfterFailure, type SessionStart } from "./session-start.ts";

/** The board waits so long for this browser's copy; what comes later joins it then. */
const longestCopyWaitMs = 3000;

interface BoardSessionOptions {
  readonly features: FeaturesOfKinds;
  /** Of the workspace. */
  readonly timeZone: string;
  /** Whether its person is of our team, and given what lies beside the board. */
  readonly isOurs: boolean;
  readonly start: SessionStart;
  /** This session cannot go on; one that begins so comes in its place. */
  readonly onReplaced: (start: SessionStart) => void;
}

/**
 * One board, open in this tab: its document, its connection, its copy in the browser, and, once
 * the document was whole for the first time, the store that the canvas draws.
 */
export class BoardSession {
  readonly doc = new Doc();
  readonly awareness = new Awareness(this.doc);
  readonly connection: BoardConnection;
  readonly internal: InternalDocument | null;
  readonly #owner: CopyOwner;
  readonly #features: BoardSessionOptions["features"];
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
  readonly start: SessionStart;
  readonly #onReplaced: (start: SessionStart) => void;
  #replacing: ReturnType<typeof setTimeout> | undefined;

  constructor(owner: CopyOwner, options: BoardSessionOptions) {
    const { features, timeZone, isOurs, start, onReplaced } = options;
    this.#owner = owner;
    this.#features = features;
    this.#timeZone = timeZone;
    this.start = start;
    this.#onReplaced = onReplaced;
    if (start.carried !== null) applyUpdate(this.doc, start.carried);
    const hold = new EditHold();
    this.#stopHolding = holdWhileConverting(hold, () => this.flush());
    this.connection = new BoardConnection({
      hold,
      doc: this.doc,
      awareness: this.awareness,
      socketOrigin: location.origin.replace(/^http/, "ws"),
      startsUnsent: start.carried !== null,
      requestTicket: () => this.#requestTicket(),
      restore: () => this.#restore(),
      prepare: (ticket) => this.#prepare(ticket),
    });
    this.connection.subscribe(() => this.#onConnectionChange());
    const onUnreadable = () => this.#onReplaced({ ...this.start, carried: this.#workInTab() });
    this.internal = isOurs ? new InternalDocument(owner, { hold, onUnreadable }) : null;
    window.addEventListener("pagehide", this.flush);
  }

  /** Null until the document was whole for the first time; nobody may draw before. */
  readonly content = (): BoardContent | null => this.#content;

  /** Puts what waits for the next frame into the document now: a pointer went up, the page hides. */
  readonly flush = (): void => {
    this.#content?.binding.flush();
    this.#cache?.flush();
    this.internal?.flush();
  };

  /** The server refuses what others send; this keeps them from drawing in vain. */
  allowEditing(mayEdit: boolean): void {
    this.#mayEdit = mayEdit;
    this.#updateMode();
    if (mayEdit) void this.connection.keepClient();
  }

  /** Whether this person drew something here that the server does not have, perhaps before a reload. */
  readonly hasUnsentWork = (): boolean => {
    const all = [this.connection, this.internal?.connection];
    const isSaved = all.every((one) => one === undefined || savedLight(one.state()) === "saved");
    return !isSaved || this.#unsentWork() !== undefined;
  };

  /** The whole board with what this person drew. */
  readonly readCopy = async (): Promise<Uint8Array | null> => {
    const work = this.#unsentWork();
    const { phase } = this.connection.state();
    const isSpoilt = phase.kind === "ended" && phase.reason === "unreadable";
    if (isSpoilt && this.#copy !== null) return (await this.#readRows()) ?? wholeOf(this.doc);
    if (this.#content !== null || work === undefined) return encodeStateAsUpdate(this.doc);
    return readUnsentCopy(work);
  };

  readonly #readRows = async (): Promise<Uint8Array | null> =>
    this.#copy === null ? null : readUnsentCopy({ ...this.#owner, epoch: this.#copy.epoch });

  /** A copy that cannot be read, or was refused: as a file, and away. */
  readonly uselessCopy = {
    read: this.#readRows,
    discard: async ({ carries = true } = {}): Promise<void> => {
      if (this.#copy === null) return;
      await UpdateStore.remove(copyName(this.#owner, this.#copy.epoch));
      this.flush();
      this.#onReplaced({ failures: 0, carried: carries ? this.#workInTab() : null, copy: "used" });
    },
  };

  #unsentWork() {
    const { personId, boardId } = this.#owner;
    return readUnsentWork().find((work) => work.personId === personId && work.boardId === boardId);
  }

  /** Joins an editor to the board's people: cursors and selections go out and come in. */
  readonly enter = (editor: Editor, board: BoardGround): (() => void) =>
    enterBoard(editor, { awareness: this.awareness, board, flush: this.flush });

  dispose(): void {
    clearTimeout(this.#replacing);
    window.removeEventListener("pagehide", this.flush);
    this.flush();
    this.#stopHolding();
    this.#content?.dispose();
    this.internal?.dispose();
    this.connection.dispose();
    this.awareness.destroy();
    const work = this.#workInTab();
    if (work !== null) holdUnsentWork(this.#owner, work);
    this.#cache?.close();
    this.doc.destroy();
  }

  /** Asks as all clients as whom this person wrote here, in this tab and before it. */
  #requestTicket(): Promise<TicketBody> {
    const before = this.start.copy === "used" ? (this.#unsentWork()?.clients ?? []) : [];
    const clients = new Set([this.doc.clientID, ...before]);
    const asked = [...clients].slice(0, MAX_ASKED_CLIENTS).join(",");
    const path = `/api/boards/${this.#owner.boardId}/ticket?clients=${asked}`;
    return request<TicketBody>("POST", path);
  }

  async #prepare(ticket: TicketBody): Promise<EndReason | null> {
    if (ticket.boardSchema > BOARD_SCHEMA_VERSION) return "outdatedClient";
    if (this.#copy !== null && this.#copy.epoch !== ticket.epoch) return "epochChanged";
    this.#boardSchema = ticket.boardSchema;
    // A store that is slow or silent must not keep anybody from a server that is there.
    await Promise.race([this.#openCopy(ticket.epoch), after(longestCopyWaitMs)]);
    return ticket.taken.length === 0 ? null : this.#writeAnew(ticket.taken);
  }

  /** What was drawn as clients of somebody else is drawn anew, in the session after this one [CS7]. */
  async #writeAnew(taken: readonly number[]): Promise<EndReason | null> {
    this.flush();
    const fresh = newClientsFor(this.doc, taken, Math.random);
    if (fresh === null) return "invariantBroken";
    const isRewritten = await Promise.race([
      this.#cache?.rewrite((whole) => renameClients(whole, fresh)) ?? false,
      after(longestCopyWaitMs).then(() => false),
    ]);
    if (isRewritten) renameUnsentClients(this.#owner, fresh);
    this.flush();
    const carried = renameClients(encodeStateAsUpdate(this.doc), fresh);
    const copy = isRewritten ? "used" : "leftAlone";
    this.#onReplaced({ ...this.start, carried, copy });
    return null;
  }

  /** The document with what was drawn, where it lies in no store and fits together. */
  #workInTab(): Uint8Array | null {
    const isInTabAlone = this.connection.state().drawn && this.#cache?.isWhole !== true;
    return isInTabAlone ? wholeOf(this.doc) : null;
  }

  /** From a fresh document, at once or after a pause. */
  #startAnew({ isCopy }: { readonly isCopy: boolean }): void {
    if (this.#replacing !== undefined) return;
    const next = startAfterFailure(this.start, { isCopy, carried: this.#workInTab() });
    const pauseMs = pauseAfterFailures(next.failures);
    this.#replacing = setTimeout(() => this.#onReplaced(next), pauseMs);
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
    if (!hasWholeDocument(this.connection.state())) return;
    this.#isKnown = true;
    writeKnownCopy(this.#owner, { epoch: this.#copy.epoch, boardSchema: this.#boardSchema });
  }

  /** Fills the document with the copy of this epoch, once, whoever asks. */
  #openCopy(epoch: number): Promise<boolean> {
    if (this.#copy === null && this.start.copy !== "used") {
      this.#copy = { epoch, opened: Promise.resolve(false) };
    } else if (this.#copy === null) {
      this.#cache = new BoardCache(copyName(this.#owner, epoch), this.doc, {
        onKept: () => {
          if (!this.connection.state().cached) this.connection.reportCached();
          this.#remember();
          this.#noteUnsent();
        },
        onUnreadable: () => this.#startAnew({ isCopy: true }),
      });
      this.#copy = { epoch, opened: this.#cache.opened };
    }
    return this.#copy.opened;
  }

  #onConnectionChange(): void {
    const { everSynced, phase } = this.connection.state();
    if (phase.kind === "ended" && phase.reason === "unreadable") this.#startAnew({ isCopy: false });
    if (everSynced && this.#content === null) {
      this.#content = openBoardContent({
        features: this.#features,
        doc: this.doc,
        awareness: this.awareness,
        internal: this.internal,
        boardId: this.#owner.boardId,
        mode: this.#mode,
      });
    }
    this.#remember();
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
      const clients = [this.doc.clientID];
      rememberUnsentWork({ ...this.#owner, epoch, since: Date.now(), timeZone, clients });
      return;
    }
    // What an earlier visit drew lies in the copy, which may not have been read yet.
    const hasAll = this.#hasNoted || this.#cache?.isWhole === true;
    const isSaved = state.phase.kind === "live" && savedLight(state) === "saved";
    if (hasAll && isSaved) forgetUnsentWork(this.#owner);
  }

  #updateMode(): void {
    const { phase, clientKept } = this.connection.state();
    const mayDraw = this.#mayEdit && clientKept !== false && phase.kind !== "ended";
    this.#mode.set(mayDraw ? "readwrite" : "readonly");
  }
}

function after(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}
