import { Awareness } from "y-protocols/awareness";
import { Doc } from "yjs";
import { observeComments, readCommentThreads, type CommentThread } from "@zentaikan/board-model";
import type { Party } from "@zentaikan/protocol";
import type { TicketBody } from "@zentaikan/protocol/http";
import { request } from "../../../api/http-client.ts";
import { BoardConnection } from "../../../sync/board-connection.ts";

/** One document of comments, open in this tab: what everybody on the board says, or our team alone. */
export class CommentsChannel {
  readonly connection: BoardConnection;
  threads: readonly CommentThread[] = [];
  readonly #doc = new Doc();
  readonly #awareness = new Awareness(this.#doc);
  readonly #stopObserving: () => void;

  constructor(
    { boardId, party }: { readonly boardId: string; readonly party: Party },
    onThreads: () => void,
  ) {
    // Who is here, the board tells.
    this.#awareness.setLocalState(null);
    const path = `/api/boards/${boardId}/comments/ticket?party=${party}`;
    this.connection = new BoardConnection({
      doc: this.#doc,
      awareness: this.#awareness,
      socketOrigin: location.origin.replace(/^http/, "ws"),
      requestTicket: () => request<TicketBody>("POST", path),
      // Comments are not kept in the browser: without a server there is nothing to say either.
      restore: async () => false,
      prepare: async () => null,
    });
    this.#stopObserving = observeComments(this.#doc, () => {
      this.threads = readCommentThreads(this.#doc);
      onThreads();
    });
  }

  dispose(): void {
    this.#stopObserving();
    this.connection.dispose();
    this.#awareness.destroy();
    this.#doc.destroy();
  }
}
