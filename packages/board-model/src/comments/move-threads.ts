import type { Doc } from "yjs";
import type { TakenParts } from "../whole-board/records-to-take.ts";
import {
  COMMENTS_CLIENT,
  COMMENTS_ROOTS,
  entryKey,
  lastNumber,
  readCommentThreads,
  readThreadsById,
} from "./comments-document.ts";
import type { CommentThread } from "./comments-thread.ts";

/** Which threads move from one document of comments into another. */
export type MovedThreads =
  | { readonly kind: "aboutVersions"; readonly versions: readonly string[] }
  | { readonly kind: "thread"; readonly id: string };

/**
 * Writes threads into another document of comments; those that it has stay as they are. Their
 * entries come behind all that is there: what was said elsewhere shows in no gap of the numbers.
 */
export function copyThreads(
  moved: MovedThreads,
  { from, to }: { readonly from: Doc; readonly to: Doc },
): void {
  const there = readThreadsById(to);
  const threads = [...readThreadsById(from).values()].filter(({ id }) => !there.has(id));
  writeThreads(to, {
    from,
    threads: threads.filter((thread) => isMoved(moved, thread)),
    after: lastNumber(there),
  });
}

/**
 * Writes what was said on a board into the comments of its copy, as far as what it is about went
 * along. Nobody is called by it a second time: names stay in the words alone.
 */
export function copyComments(
  to: Doc,
  from: Doc,
  {
    parts,
    taken,
  }: { readonly parts: Pick<TakenParts, "notes">; readonly taken: ReadonlySet<string> },
): void {
  const isAbout = ({ anchor }: CommentThread): boolean => {
    if (anchor.kind === "version") return false;
    if (anchor.kind === "noteRange" && !parts.notes) return false;
    return !("record" in anchor) || taken.has(anchor.record);
  };
  const threads = readCommentThreads(from).filter(isAbout);
  writeThreads(to, { from, threads, after: 0, change: callNobody });
}

function callNobody(entry: object): object {
  return "mentions" in entry ? { ...entry, mentions: [] } : entry;
}

function writeThreads(
  to: Doc,
  {
    from,
    threads,
    after,
    change = (entry) => entry,
  }: {
    readonly from: Doc;
    readonly threads: readonly CommentThread[];
    readonly after: number;
    readonly change?: (entry: object) => object;
  },
): void {
  to.clientID = COMMENTS_CLIENT;
  const entries = threads.flatMap(({ id, entries: said }) => said.map((entry) => ({ id, entry })));
  let number = after;
  to.transact(() => {
    for (const { id } of threads) {
      to.getMap(COMMENTS_ROOTS.threads).set(id, from.getMap(COMMENTS_ROOTS.threads).get(id));
    }
    for (const { id, entry } of entries.toSorted((a, b) => a.entry.number - b.entry.number)) {
      const key = entryKey(id, entry.id);
      const stored = from.getMap(COMMENTS_ROOTS.entries).get(key);
      number += 1;
      to.getMap(COMMENTS_ROOTS.entries).set(key, { ...change(stored as object), number });
    }
  });
}

/** Takes threads out of a document of comments. */
export function dropThreads(moved: MovedThreads, doc: Doc): void {
  doc.clientID = COMMENTS_CLIENT;
  const threads = readThreadsById(doc);
  const dropped = new Set([...threads.values()].filter((one) => isMoved(moved, one)).map(idOf));
  doc.transact(() => {
    for (const root of [COMMENTS_ROOTS.threads, COMMENTS_ROOTS.entries]) {
      const source = doc.getMap(root);
      for (const key of source.keys()) {
        // Of a thread itself, and of its entries.
        if (dropped.has(key.split("/")[0] ?? "")) source.delete(key);
      }
    }
  });
}

type Named = Pick<CommentThread, "id" | "anchor">;

function isMoved(moved: MovedThreads, { id, anchor }: Named): boolean {
  if (moved.kind === "thread") return moved.id === id;
  return anchor.kind === "version" && moved.versions.includes(anchor.version);
}

function idOf({ id }: Named): string {
  return id;
}
