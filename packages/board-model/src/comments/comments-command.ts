import type { CommentAnchor } from "./comments-anchor.ts";
import type {
  CommentAuthor,
  CommentMention,
  CommentOutcome,
  CommentThread,
  CommentTopic,
} from "./comments-thread.ts";

/**
 * What people ask of a board's comments. `id` is made by who asks, once for what they mean:
 * whatever comes again under it changes nothing more. A new entry takes the command's id.
 */
export type CommentCommand = { readonly id: string } & (
  | ({
      readonly kind: "open";
      readonly topic: CommentTopic;
      readonly anchor: CommentAnchor;
      readonly about: CommentThread["about"];
    } & CommentWords)
  | ({ readonly kind: "reply"; readonly thread: string } & CommentWords)
  | ({ readonly kind: "edit"; readonly thread: string; readonly entry: string } & CommentWords)
  | { readonly kind: "delete"; readonly thread: string; readonly entry: string }
  | {
      readonly kind: "resolve";
      readonly thread: string;
      readonly outcome: CommentOutcome;
      /** Empty unless declined, which needs one. */
      readonly reason: string;
    }
  | { readonly kind: "reopen"; readonly thread: string }
);

interface CommentWords {
  readonly text: string;
  readonly mentions: readonly CommentMention[];
}

/** Who asks, when, and what beyond their own words they may touch. */
export interface CommentActor {
  readonly person: CommentAuthor;
  readonly at: number;
  /** Delete what others said. */
  readonly mayDeleteAny: boolean;
  /** Close threads that others opened. */
  readonly mayCloseAny: boolean;
}

/** Longest texts in UTF-16 units, most things in one board. */
export const COMMENT_LIMITS = {
  text: 4000,
  reason: 1000,
  mentions: 20,
  about: 200,
  quote: 400,
  /** Those in which something stands. */
  threads: 2000,
  entriesInThread: 500,
  /** Of all comments of a board; each counts for some at least, also one that was taken back. */
  letters: 4_000_000,
  entryLetters: 200,
} as const;

export type CommentRefusal = "noSuchThread" | "noSuchComment" | "notYours" | "reasonMissing";

/** There may be no more of what the limits bound. */
export interface FullComments {
  readonly what:
    | "threads board"
    | "threads personOnBoard"
    | "comments thread"
    | "comments board"
    | "comments personOnBoard";
  readonly unit: "count" | "letters";
  readonly most: number;
}

/** `known`: it says nothing new, so nothing was written. */
export type CommandOutcome =
  | { readonly kind: "written" | "known"; readonly thread: CommentThread }
  | { readonly kind: "refused"; readonly why: CommentRefusal }
  | { readonly kind: "full"; readonly full: FullComments };
