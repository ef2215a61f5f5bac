import { atom, type Atom } from "tldraw";
import type { CommentAnchor, CommentThread } from "@zentaikan/board-model";
import type { Party } from "@zentaikan/protocol";
import type { CommentCommandBody } from "@zentaikan/protocol/comment-bodies";
import type { ProposalBody } from "@zentaikan/protocol/versions";
import { markSeen, readSeen, sendCommentCommand } from "../../../api/comments.ts";
import { defineBoardPart } from "../../ground/board-part.ts";
import { CommentsChannel } from "./comments-channel.ts";

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
  readonly #shared: CommentsChannel;
  /** What our team says among itself; open for who is of it. */
  #internal: CommentsChannel | null = null;
  #internalVersions: ReadonlySet<string> = new Set();
  readonly #abort = new AbortController();

  constructor(boardId: string) {
    this.#boardId = boardId;
    this.#shared = this.#open("customer");
    this.#shared.connection.subscribe(() => this.#onConnectionChange());
    // Another tab, or another machine of this person, may have seen more.
    const onVisible = () => {
      if (document.visibilityState === "visible") this.#loadSeen();
    };
    document.addEventListener("visibilitychange", onVisible, { signal: this.#abort.signal });
    this.#loadSeen();
  }

  /** Whoever knows of what is for our team alone hears it as well. */
  readFor(parties: readonly Party[]): void {
    if (parties.includes("internal")) this.#internal ??= this.#open("internal");
  }

  /** Versions that are for our team are spoken of among our team. */
  knowVersions(proposals: readonly ProposalBody[]): void {
    const internal = proposals.filter(({ party }) => party === "internal").map(({ id }) => id);
    this.#internalVersions = new Set(internal);
  }

  /** Among whom the thread is. */
  partyOf(threadId: string): Party {
    return this.#internal?.threads.some(({ id }) => id === threadId) ? "internal" : "customer";
  }

  /** Whether what is said about this is for our team alone, whoever says it. */
  isInternal(anchor: CommentAnchor): boolean {
    if (anchor.kind === "noteRange") return anchor.internal === true;
    return anchor.kind === "version" && this.#internalVersions.has(anchor.version);
  }

  /** Begins a thread among these. @throws what `sendCommentCommand` throws */
  async begin(thread: Extract<CommentCommandBody, { kind: "open" }>, party: Party): Promise<void> {
    await sendCommentCommand({ boardId: this.#boardId, party }, thread);
  }

  /** @throws what `sendCommentCommand` throws */
  async say(command: Exclude<CommentCommandBody, { kind: "open" }>): Promise<void> {
    const party = this.partyOf(command.thread);
    await sendCommentCommand({ boardId: this.#boardId, party }, command);
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
    this.#shared.dispose();
    this.#internal?.dispose();
  }

  #open(party: Party): CommentsChannel {
    return new CommentsChannel({ boardId: this.#boardId, party }, () => {
      const internal = this.#internal?.threads ?? [];
      const ids = new Set(internal.map(({ id }) => id));
      // One that is on its way to other readers is in both for a moment.
      const shared = this.#shared.threads.filter(({ id }) => !ids.has(id));
      const threads = [...shared, ...internal];
      this.threads.set(threads.toSorted((one, other) => beganAt(one) - beganAt(other)));
    });
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
    const { phase, everSynced } = this.#shared.connection.state();
    if (phase.kind === "ended") this.phase.set("ended");
    else if (phase.kind === "live") this.phase.set("live");
    else if (phase.kind === "waiting" && everSynced) this.phase.set("waiting");
  }
}

export const BOARD_COMMENTS = defineBoardPart<BoardComments>("comments");

function beganAt({ entries }: CommentThread): number {
  return entries[0]?.at ?? 0;
}
