import type { BoardId, Party } from "@zentaikan/protocol";
import type { InboxEvents } from "@zentaikan/protocol/comment-bodies";
import type { Actor } from "../../identity/actor.ts";

/** Something that pages which are open should hear of. */
export type Rung =
  /** Something was said in these threads, which are for this party, or their state changed. */
  | {
      readonly kind: "threads";
      readonly boardId: BoardId;
      readonly party: Party;
      readonly threadIds: readonly string[];
    }
  /** They have seen something of it, came to the board or left it; null for all threads. */
  | {
      readonly kind: "seen";
      readonly personId: string;
      readonly boardId: BoardId;
      readonly threadIds: readonly string[] | null;
    }
  /** It has another name, or is archived: all that is said of its threads is said otherwise. */
  | { readonly kind: "renamed"; readonly boardId: BoardId }
  | { readonly kind: "versions"; readonly boardId: BoardId; readonly party: Party }
  /** Notes that this party reads speak of these people, or do so no more, or were looked at. */
  | {
      readonly kind: "mentions";
      readonly boardId: BoardId;
      readonly party: Party;
      readonly personIds: readonly string[];
    }
  /** What everybody is told of the meeting on it, or what these people alone have before them. */
  | {
      readonly kind: "meeting";
      readonly boardId: BoardId;
      readonly of: readonly string[] | null;
      /** All of a meeting wait for it, and it is rare: it is told at once. */
      readonly isAwaited: boolean;
    }
  /** What lists say of it to those who may know of this party: what it shows, who is there. */
  | { readonly kind: "board"; readonly boardId: BoardId; readonly party: Party }
  | { readonly kind: "customers"; readonly customerIds: readonly string[]; readonly party: Party }
  /** A version of a lineup, or what is proposed for one: for members alone. */
  | { readonly kind: "lineups" }
  /** How near we are to customers, what that is called, or what our Dos support: our team's alone. */
  | {
      readonly kind: "relationships";
      /** That which says something else of our Dos; null where it is nothing on a board. */
      readonly ofBoard: string | null;
    }
  /** Of our team alone: patterns, who stands in them, or what was said of them. */
  | { readonly kind: "patterns" }
  /** What somebody may has changed, or how they are signed in; null for everybody. */
  | { readonly kind: "rights"; readonly of: readonly string[] | null };

/** Somebody who has a page open. */
export interface Listener {
  readonly actor: Actor;
  readonly tell: <Event extends keyof InboxEvents>(event: Event, body: InboxEvents[Event]) => void;
  readonly isStillSignedIn: () => Promise<boolean>;
  readonly end: () => void;
}

interface InboxBellOptions {
  /** On this server, whether or not anybody listens. */
  readonly onRung: (about: Rung) => void;
  /** Brings what happened in a moment to those who may hear it. */
  readonly tellAll: (rung: readonly Rung[], listeners: readonly Listener[]) => Promise<void>;
  readonly onFailed: (error: unknown) => void;
}

/** What happens within that time is looked up once and told at once. */
const gatherMs = 250;

/** Gathers what happens, so that a moment in which much does costs no more than what changed. */
export class InboxBell {
  readonly #options: InboxBellOptions;
  readonly #listeners = new Set<Listener>();
  #rung: Rung[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #telling: Promise<void> = Promise.resolve();

  constructor(options: InboxBellOptions) {
    this.#options = options;
  }

  /** @returns the way out */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ring(about: Rung): void {
    this.#options.onRung(about);
    this.hear(about);
  }

  /** It was rung on another server. */
  hear(about: Rung): void {
    if (this.#listeners.size === 0) return;
    this.#rung.push(about);
    if (about.kind === "meeting" && about.isAwaited) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#tell(), 0);
    }
    this.#timer ??= setTimeout(() => this.#tell(), gatherMs);
  }

  /** Tells nothing more, and waits for what is being told. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    for (const { end } of this.#listeners) end();
    this.#listeners.clear();
    await this.#telling;
  }

  #tell(): void {
    this.#timer = undefined;
    const rung = this.#rung;
    this.#rung = [];
    // One after another: an older answer never follows a newer one.
    this.#telling = this.#telling
      .then(() => this.#options.tellAll(rung, [...this.#listeners]))
      .catch((error: unknown) => this.#onFailed(error));
  }

  /** Whoever may have missed something begins anew, and asks for everything. */
  #onFailed(error: unknown): void {
    this.#options.onFailed(error);
    for (const { end } of this.#listeners) end();
  }
}
