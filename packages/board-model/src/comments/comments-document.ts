import type { Doc } from "yjs";
import type { DocumentRoot } from "../board-roots.ts";
import {
  parseEntry,
  parseThreadHead,
  type CommentEntry,
  type CommentThread,
} from "./comments-thread.ts";

/**
 * The comments of a board: a document of their own, which its people read and the server alone
 * writes, one command after another (`apply-comment-command.ts`). Raw Yjs could not keep anybody
 * to their own words.
 */
export const COMMENTS_ROOTS = { threads: "threads", entries: "entries", meta: "meta" } as const;
const knownRoots: ReadonlySet<string> = new Set(Object.values(COMMENTS_ROOTS));

export const COMMENTS_SCHEMA_VERSION = 1;
/** The one Yjs client that writes: a new one for each comment would grow everybody's state vector. */
export const COMMENTS_CLIENT = 1;

/** The root of this name; null where a document of comments has none. */
export function findCommentsRoot(name: string): DocumentRoot | null {
  return knownRoots.has(name) ? { holds: "values", writtenBy: "server" } : null;
}

export function seedCommentsDocument(doc: Doc): void {
  doc.clientID = COMMENTS_CLIENT;
  doc.getMap(COMMENTS_ROOTS.meta).set("schemaVersion", COMMENTS_SCHEMA_VERSION);
}

/** In the order in which they began; without those in which everything was taken back. Total. */
export function readCommentThreads(doc: Doc): readonly CommentThread[] {
  const threads = [...readThreadsById(doc).values()].filter(isAlive);
  return threads.toSorted((one, other) => beginOf(one) - beginOf(other));
}

/** Every thread that ever was: the ids of those that were taken back stay used. */
export function readThreadsById(doc: Doc): ReadonlyMap<string, CommentThread> {
  const entries = new Map<string, CommentEntry[]>();
  for (const [key, stored] of doc.getMap(COMMENTS_ROOTS.entries)) {
    const [thread = "", id = ""] = key.split("/");
    const entry = parseEntry(id, stored);
    if (entry === null) continue;
    const found = entries.get(thread);
    if (found === undefined) entries.set(thread, [entry]);
    else found.push(entry);
  }
  const threads = new Map<string, CommentThread>();
  for (const [id, found] of entries) {
    const head = parseThreadHead(doc.getMap(COMMENTS_ROOTS.threads).get(id));
    if (head === null) continue;
    const ordered = found.toSorted((one, other) => one.number - other.number);
    const last = ordered.findLast(({ kind }) => kind === "resolved" || kind === "reopened");
    const resolution = last?.kind === "resolved" ? last : null;
    threads.set(id, { id, ...head, entries: ordered, resolution });
  }
  return threads;
}

/** The highest number that an entry has; 0 where there is none. */
export function lastNumber(threads: ReadonlyMap<string, CommentThread>): number {
  let last = 0;
  for (const { entries } of threads.values()) last = Math.max(last, entries.at(-1)?.number ?? 0);
  return last;
}

/** Whether anything that was said in it still stands. */
export function isAlive({ entries }: CommentThread): boolean {
  return entries.some(({ kind }) => kind === "said");
}

/** Key of an entry in its map: an edit of one entry leaves every other as it is. */
export function entryKey(thread: string, entry: string): string {
  return `${thread}/${entry}`;
}

/** Calls back after each change; returns the way out. */
export function observeComments(doc: Doc, listener: () => void): () => void {
  const roots = [doc.getMap(COMMENTS_ROOTS.threads), doc.getMap(COMMENTS_ROOTS.entries)];
  const onChange = () => listener();
  for (const root of roots) root.observe(onChange);
  return () => {
    for (const root of roots) root.unobserve(onChange);
  };
}

function beginOf({ entries }: CommentThread): number {
  return entries[0]?.number ?? 0;
}
