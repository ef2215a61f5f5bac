import { parseCommentAnchor, type CommentAnchor } from "./comments-anchor.ts";
import { isPlainObject } from "../plain-object.ts";

/** 質問、違和感、根拠、提案、反対。 */
export const COMMENT_TOPICS = ["question", "unease", "evidence", "proposal", "objection"] as const;
export type CommentTopic = (typeof COMMENT_TOPICS)[number];

/** 反映した、採らない、合意に含めた。 */
export const COMMENT_OUTCOMES = ["reflected", "declined", "agreed"] as const;
export type CommentOutcome = (typeof COMMENT_OUTCOMES)[number];

const COMMENT_ROLES = ["owner", "editor", "commenter", "viewer"] as const;
export type CommentRole = (typeof COMMENT_ROLES)[number];

/** Somebody, or everybody of a role; `name` is how the text calls them, after an `@`. */
export type CommentMention =
  | { readonly kind: "person"; readonly person: string; readonly name: string }
  | { readonly kind: "role"; readonly role: CommentRole; readonly name: string };

/** A person as they were called when they wrote. */
export interface CommentAuthor {
  readonly id: string;
  readonly name: string;
  readonly color: string;
}

/** What happened in a thread, in order of `number`, which no other entry of the board has. */
export type CommentEntry = EntryHead &
  (
    | {
        readonly kind: "said";
        /** Plain text, never markup. */
        readonly text: string;
        readonly mentions: readonly CommentMention[];
        readonly editedAt: number | null;
      }
    /** Said and taken back: that somebody spoke stays, what they said does not. */
    | { readonly kind: "deleted" }
    | { readonly kind: "resolved"; readonly outcome: CommentOutcome; readonly reason: string }
    | { readonly kind: "reopened" }
  );

interface EntryHead {
  readonly id: string;
  readonly number: number;
  readonly by: CommentAuthor;
  /** Milliseconds since 1970, on the server's clock. */
  readonly at: number;
}

export interface CommentThread {
  /** The id of its first entry. */
  readonly id: string;
  readonly topic: CommentTopic;
  readonly anchor: CommentAnchor;
  /** What the subject was called when the thread began. */
  readonly about: { readonly ja: string; readonly en: string };
  readonly entries: readonly CommentEntry[];
  /** How it was closed; null while it is open. */
  readonly resolution: Extract<CommentEntry, { kind: "resolved" }> | null;
}

/** The thread without its entries, as it is stored; null for nonsense. */
export function parseThreadHead(
  stored: unknown,
): Pick<CommentThread, "topic" | "anchor" | "about"> | null {
  if (!isPlainObject(stored) || !isPlainObject(stored["about"])) return null;
  const anchor = parseCommentAnchor(stored["anchor"]);
  const topic = COMMENT_TOPICS.find((known) => known === stored["topic"]);
  const { ja, en } = stored["about"];
  if (anchor === null || topic === undefined) return null;
  if (typeof ja !== "string" || typeof en !== "string") return null;
  return { topic, anchor, about: { ja, en } };
}

/** Null for nonsense. */
export function parseEntry(id: string, stored: unknown): CommentEntry | null {
  if (!isPlainObject(stored)) return null;
  const { kind, number, at, text, editedAt, outcome, reason } = stored;
  const by = parseAuthor(stored["by"]);
  if (by === null || !Number.isSafeInteger(number) || !Number.isFinite(at)) return null;
  const head = { id, number: Number(number), by, at: Number(at) };
  switch (kind) {
    case "said": {
      if (typeof text !== "string") return null;
      const mentions = parseMentions(stored["mentions"]);
      return {
        ...head,
        kind,
        text,
        mentions,
        editedAt: Number.isFinite(editedAt) ? Number(editedAt) : null,
      };
    }
    case "deleted":
    case "reopened":
      return { ...head, kind };
    case "resolved": {
      const known = COMMENT_OUTCOMES.find((candidate) => candidate === outcome);
      if (known === undefined || typeof reason !== "string") return null;
      return { ...head, kind, outcome: known, reason };
    }
    default:
      return null;
  }
}

function parseAuthor(stored: unknown): CommentAuthor | null {
  if (!isPlainObject(stored)) return null;
  const { id, name, color } = stored;
  if (typeof id !== "string" || typeof name !== "string" || typeof color !== "string") return null;
  return { id, name, color };
}

function parseMentions(stored: unknown): CommentMention[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((mention: unknown): CommentMention[] => {
    if (!isPlainObject(mention) || typeof mention["name"] !== "string") return [];
    const { kind, person, name } = mention;
    if (kind === "person" && typeof person === "string") return [{ kind, person, name }];
    const role = COMMENT_ROLES.find((known) => known === mention["role"]);
    return kind === "role" && role !== undefined ? [{ kind, role, name }] : [];
  });
}
