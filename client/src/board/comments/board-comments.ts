import { Awareness } from "y-protocols/awareness";
import { Doc } from "yjs";
import { atom, type Atom } from "tldraw";
import { observeComments, readCommentThreads, type CommentThread } from "@zentaikan/board-model";
import type { CommentCommandBody } from "@zentaikan/protocol/comment-bodies";
import type { TicketBody } from "@zentaikan/protocol/http";
import { markSeen, readSeen, sendCommentCommand } from "../../api/comments.ts";
import { request } from "../../api/http-client.ts";
import { BoardConnection } from "../../sync/board-connection.ts";

/**
 * The comments of one board, open in this tab. They come down as every document does; what is
 * said goes up by HTTP, and is seen when it comes down again.
 */
export class BoardComments {
  /** In the order in which they began. */
  readonly threads: Atom<readonly CommentThread[]> = atom("threads", []);
  /** By thread, the number of the last entry that this person has seen. */
  readonly seen: Atom<ReadonlyMap<string, number>> = atom("seen", new Map());
  readonly phase: Atom<"opening" | "live" | "waiting" | "ended"> = atom(
    "comments phase",
    "opening",
  );
  readonly #boardId: string;
  readonly #doc = new Doc();
  readonly #awareness = new Awareness(this.#doc);
  readonly #connection: BoardConnection;
  readonly #stopObserving: () => void;
  readonly #abort = new AbortController();

  constructor(boardId: string) {
    this.#boardId = boardId;
    // Who is here, the board tells.
    this.#awareness.setLocalState(null);
    this.#connection = new BoardConnection({
      doc: this.#doc,
      awareness: this.#awareness,
      socketOrigin: location.origin.replace(/^http/, "ws"),
      requestTicket: () => request<TicketBody>("POST", `/api/boards/${boardId}/comments/ticket`),
      // Comments are not kept in the browser: without a server there is nothing to say either.
      restore: async () => false,
      prepare: async () => null,
    });
    this.#connection.subscribe(() => this.#onConnectionChange());
    this.#stopObserving = observeComments(this.#doc, () =>
      this.threads.set(readCommentThreads(this.#doc)),
    );
    // Another tab, or another machine of this person, may have seen more.
    const onVisible = () => {
      if (document.visibilityState === "visible") this.#loadSeen();
    };
    document.addEventListener("visibilitychange", onVisible, { signal: this.#abort.signal });
    this.#loadSeen();
  }

  /** @throws what `sendCommentCommand` throws */
  async say(command: CommentCommandBody): Promise<void> {
    await sendCommentCommand(this.#boardId, command);
  }

  /** The person has the thread before their eyes. */
  see({ id, entries }: CommentThread): void {
    const number = entries.at(-1)?.number ?? 0;
    if (number <= (this.seen.get().get(id) ?? 0)) return;
    this.#takeSeen({ [id]: number });
    // What does not arrive now is told when the thread is next looked at.
    markSeen(this.#boardId, [{ thread: id, number }]).catch(() => undefined);
  }

  dispose(): void {
    this.#abort.abort();
    this.#stopObserving();
    this.#connection.dispose();
    this.#awareness.destroy();
    this.#doc.destroy();
  }

  #loadSeen(): void {
    readSeen(this.#boardId)
      .then(({ seen }) => this.#takeSeen(seen))
      .catch(() => undefined);
  }

  /** What was seen stays seen. */
  #takeSeen(numbers: Readonly<Record<string, number>>): void {
    const seen = new Map(this.seen.get());
    for (const [thread, number] of Object.entries(numbers)) {
      seen.set(thread, Math.max(number, seen.get(thread) ?? 0));
    }
    this.seen.set(seen);
  }

  #onConnectionChange(): void {
    const { phase, everSynced } = this.#connection.state();
    if (phase.kind === "ended") this.phase.set("ended");
    else if (phase.kind === "live") this.phase.set("live");
    else if (phase.kind === "waiting" && everSynced) this.phase.set("waiting");
  }
}
