import * as z from "zod";
import { ROLES } from "./abilities.ts";
import { PARTIES } from "./agreement-words.ts";
import { PersonBody } from "./http.ts";
import { LineupProposalBody } from "./lineup-bodies.ts";
import { AwaitedVersionBody, ProposedVersionBody } from "./version-bodies.ts";

/** The bodies of the HTTP interface that speak of comments, and of what is new for a person. */
const commentId = z.string().regex(/^[0-9a-z]{16,40}$/);
const recordId = z.string().min(1).max(200);

/** Plain text as people mean it: no control characters but line breaks, nothing half of a character. */
function words(longest: number) {
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  const control = /[\u0000-\u0008\u000B-\u001F\u007F]/g;
  const clean = (text: string) => text.replaceAll("\r\n", "\n").replaceAll(control, "");
  return z
    .string()
    .max(longest)
    .overwrite((text) => clean(text).toWellFormed().trim());
}
const said = words(4000).min(1);
const about = z.object({ ja: words(200), en: words(200) });
const topic = z.enum(["question", "unease", "evidence", "proposal", "objection"]);
const outcome = z.enum(["reflected", "declined", "agreed"]);
const role = z.enum(ROLES);
const place = z.number().min(-1e9).max(1e9);

const CommentAnchorBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["card", "link", "star", "doResult"]), record: recordId }),
  z.object({
    kind: z.literal("stage"),
    stage: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  }),
  z.object({ kind: z.literal("point"), x: place, y: place }),
  z.object({
    kind: z.literal("noteRange"),
    record: recordId,
    from: z.string().max(400),
    to: z.string().max(400),
    quote: words(400),
    /** Of the note that our team alone reads. */
    internal: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal("version"), version: z.string().min(1).max(64) }),
]);

const CommentMentionBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("person"), person: z.string().max(64), name: words(80).min(1) }),
  z.object({ kind: z.literal("role"), role, name: words(80).min(1) }),
]);
const mentions = z.array(CommentMentionBody).max(20).default([]);

/** `id` is made by who asks, once for what they mean: a retry under the same id does nothing twice. */
export const CommentCommandBody = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("open"),
    id: commentId,
    topic,
    anchor: CommentAnchorBody,
    about,
    text: said,
    mentions,
  }),
  z.object({ kind: z.literal("reply"), id: commentId, thread: commentId, text: said, mentions }),
  z.object({
    kind: z.literal("edit"),
    id: commentId,
    thread: commentId,
    entry: commentId,
    text: said,
    mentions,
  }),
  z.object({ kind: z.literal("delete"), id: commentId, thread: commentId, entry: commentId }),
  z.object({
    kind: z.literal("resolve"),
    id: commentId,
    thread: commentId,
    outcome,
    reason: words(1000).default(""),
  }),
  z.object({ kind: z.literal("reopen"), id: commentId, thread: commentId }),
]);
export type CommentCommandBody = z.input<typeof CommentCommandBody>;

const entryHead = { id: z.string(), number: z.int(), by: PersonBody, at: z.number() };
const resolved = z.object({
  ...entryHead,
  kind: z.literal("resolved"),
  outcome,
  reason: z.string(),
});
export const CommentThreadBody = z.object({
  id: z.string(),
  topic,
  anchor: CommentAnchorBody,
  about: z.object({ ja: z.string(), en: z.string() }),
  /** In order; numbers rise over the whole board. */
  entries: z.array(
    z.discriminatedUnion("kind", [
      z.object({
        ...entryHead,
        kind: z.literal("said"),
        text: z.string(),
        mentions: z.array(CommentMentionBody),
        editedAt: z.number().nullable(),
      }),
      z.object({ ...entryHead, kind: z.literal("deleted") }),
      resolved,
      z.object({ ...entryHead, kind: z.literal("reopened") }),
    ]),
  ),
  /** How it was closed; null while it is open. */
  resolution: resolved.nullable(),
});
export type CommentThreadBody = z.infer<typeof CommentThreadBody>;

/** Who reads a thread: our team alone, or guests as well. */
export const ChangeReadersBody = z.object({ party: z.enum(PARTIES) });

/**
 * Whom a comment can call by name, in which role they see the board, and since when they are known
 * here (ISO 8601): people may have one name.
 */
export const BoardPersonBody = z.object({ person: PersonBody, role, since: z.string() });
export type BoardPersonBody = z.infer<typeof BoardPersonBody>;

/** For each thread, the number of the last entry that the person has seen. */
export const SeenBody = z.object({ seen: z.record(z.string(), z.int()) });
export type SeenBody = z.infer<typeof SeenBody>;

export const MarkSeenBody = z.object({
  seen: z
    .array(z.object({ thread: commentId, number: z.int().min(1) }))
    .min(1)
    .max(500),
});
export type MarkSeenBody = z.infer<typeof MarkSeenBody>;

/** A thread as the inbox shows it: why it is there, its last word, how much of it is new. */
export const InboxItemBody = z.object({
  boardId: z.string(),
  boardTitle: z.string(),
  customerName: z.object({ ja: z.string(), en: z.string() }),
  threadId: z.string(),
  /** Who reads the thread: our team alone, or guests as well. */
  party: z.enum(PARTIES),
  topic,
  about: z.object({ ja: z.string(), en: z.string() }),
  outcome: outcome.nullable(),
  /** Called by name or role; spoken to in a thread one has spoken in; or on a board one has opened. */
  reason: z.enum(["mention", "reply", "board"]),
  latest: z.object({
    kind: z.enum(["said", "resolved", "reopened"]),
    number: z.int(),
    by: PersonBody,
    at: z.string(),
    /** The first words; empty where nothing was said. */
    excerpt: z.string(),
  }),
  /** When the last word was said in it, whoever said it. */
  movedAt: z.string(),
  unread: z.int(),
  /** Open, and somebody waits for a word of the person. */
  waiting: z.boolean(),
});
export type InboxItemBody = z.infer<typeof InboxItemBody>;

/** A note that speaks of the person. */
export const NoteMentionBody = z.object({
  boardId: z.string(),
  boardTitle: z.string(),
  customerName: z.object({ ja: z.string(), en: z.string() }),
  /** Whose note it is. */
  record: z.string(),
  /** Who reads it. */
  party: z.enum(PARTIES),
  /** The capital of that card or arrow; empty for the note of anything else. */
  about: z.object({ ja: z.string(), en: z.string() }),
  /** Null where nobody knows. */
  by: PersonBody.nullable(),
  at: z.string(),
  /** The words around it. */
  excerpt: z.string(),
  isSeen: z.boolean(),
});
export type NoteMentionBody = z.infer<typeof NoteMentionBody>;

/** A note at which the person has looked. */
export const MarkNoteSeenBody = z.object({
  record: recordId,
  party: z.enum(PARTIES),
});
export type MarkNoteSeenBody = z.infer<typeof MarkNoteSeenBody>;

export const InboxBody = z.object({
  /** Threads with something of others in it, the last moved first. */
  items: z.array(InboxItemBody),
  /** Versions that wait for the person's answer, the newest first. */
  versions: z.array(AwaitedVersionBody),
  /** Versions that the person put to agreement: open, or closed with something they have not seen. */
  proposed: z.array(ProposedVersionBody),
  /** Proposals for lineups with something of others that the person has not seen; none for guests. */
  lineups: z.array(LineupProposalBody),
  /** Notes that speak of the person, the last first. */
  mentions: z.array(NoteMentionBody),
  /** Boards with something new since the person was there. */
  boards: z.array(
    z.object({
      boardId: z.string(),
      /** Entries not seen yet, and those among them that speak to the person. */
      unread: z.int(),
      forMe: z.int(),
      /** Changes of the structure since the last visit. */
      changes: z.int(),
    }),
  ),
});
export type InboxBody = z.infer<typeof InboxBody>;

/** For each board that was asked for, changes of the structure since the person's last visit. */
export const BoardChangesBody = z.array(z.object({ boardId: z.string(), changes: z.int() }));
export type BoardChangesBody = z.infer<typeof BoardChangesBody>;

/**
 * What happened to an inbox: these threads, or all of a board where `threadId` is null, stand in it
 * as `items` says from now on, and those without an item do not stand in it any more.
 */
export const InboxNewsBody = z.object({
  replaced: z.array(z.object({ boardId: z.string(), threadId: z.string().nullable() })),
  items: z.array(InboxItemBody),
});
export type InboxNewsBody = z.infer<typeof InboxNewsBody>;

/** The events of `/api/inbox/stream`; the data of each is JSON. */
export interface InboxEvents {
  readonly news: InboxNewsBody;
  /** What people said to versions of the board, or its kept states, have changed. */
  readonly versions: { readonly boardId: string };
  /** What lists say of these boards has changed. */
  readonly boards: { readonly boardIds: readonly string[] };
  /** Notes of the board speak of the person, or do so no more. */
  readonly mentions: { readonly boardId: string };
  /** The meeting on the board, or what is one's own in it, has changed. */
  readonly meetings: { readonly boardId: string };
  readonly customers: null;
  /** What our team is told of relationships with customers has changed. */
  readonly relationships: null;
  /** The patterns that our team adopted, who stands in them, or what was said of them. */
  readonly patterns: null;
  /** There is another version of a lineup, or something about a proposal for one. */
  readonly lineups: null;
  /** What the person may has changed: everything is to be asked anew. */
  readonly rights: null;
  readonly alive: null;
}

/** What happened on a board since the person left it. */
export const AwayBody = z.object({
  /** Null where the person was never here before. */
  since: z.string().nullable(),
  /** In capital words, net of what was taken back. */
  changes: z.array(z.object({ ja: z.string(), en: z.string() })),
  /** Threads with entries of others that the person has not seen. */
  unreadThreads: z.int(),
  unread: z.int(),
  /** Threads in which somebody waits for a word of the person. */
  waiting: z.array(InboxItemBody),
});
export type AwayBody = z.infer<typeof AwayBody>;
