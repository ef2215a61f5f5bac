import type { Doc } from "yjs";
import {
  COMMENTS_CLIENT,
  COMMENTS_ROOTS,
  entryKey,
  lastNumber,
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
  to.clientID = COMMENTS_CLIENT;
  const there = readThreadsById(to);
  const threads = [...readThreadsById(from)].filter(([id]) => !there.has(id));
  const chosen = threads.filter(([, { id, anchor }]) => isMoved(moved, { id, anchor }));
  const entries = chosen.flatMap(([id, thread]) => thread.entries.map((entry) => ({ id, entry })));
  let number = lastNumber(there);
  to.transact(() => {
    for (const [id] of chosen) {
      const head = from.getMap(COMMENTS_ROOTS.threads).get(id);
      to.getMap(COMMENTS_ROOTS.threads).set(id, head);
    }
    for (const { id, entry } of entries.toSorted((a, b) => a.entry.number - b.entry.number)) {
      const key = entryKey(id, entry.id);
      const stored = from.getMap(COMMENTS_ROOTS.entries).get(key);
      number += 1;
      to.getMap(COMMENTS_ROOTS.entries).set(key, { ...(stored as object), number });
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
