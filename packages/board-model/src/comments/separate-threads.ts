import type { Doc } from "yjs";
import { COMMENTS_CLIENT, COMMENTS_ROOTS } from "./comments-document.ts";
import { parseThreadHead } from "./comments-thread.ts";

/** Writes threads about these versions into another document of comments; those it has stay as they are. */
export function copyThreadsAbout(
  versions: ReadonlySet<string>,
  { from, to }: { readonly from: Doc; readonly to: Doc },
): void {
  to.clientID = COMMENTS_CLIENT;
  const isCopied = isKeyOfThread(threadsAbout(versions, from));
  to.transact(() => {
    for (const root of [COMMENTS_ROOTS.threads, COMMENTS_ROOTS.entries]) {
      const target = to.getMap(root);
      for (const [key, stored] of from.getMap(root)) {
        if (isCopied(key) && !target.has(key)) target.set(key, stored);
      }
    }
  });
}

/** Takes threads about these versions out of a document of comments. */
export function dropThreadsAbout(versions: ReadonlySet<string>, doc: Doc): void {
  doc.clientID = COMMENTS_CLIENT;
  const isDropped = isKeyOfThread(threadsAbout(versions, doc));
  doc.transact(() => {
    for (const root of [COMMENTS_ROOTS.threads, COMMENTS_ROOTS.entries]) {
      const source = doc.getMap(root);
      for (const key of source.keys()) if (isDropped(key)) source.delete(key);
    }
  });
}

function threadsAbout(versions: ReadonlySet<string>, doc: Doc): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [id, stored] of doc.getMap(COMMENTS_ROOTS.threads)) {
    const anchor = parseThreadHead(stored)?.anchor;
    if (anchor?.kind === "version" && versions.has(anchor.version)) found.add(id);
  }
  return found;
}

/** Of a thread itself, and of its entries. */
function isKeyOfThread(threads: ReadonlySet<string>): (key: string) => boolean {
  return (key) => threads.has(key.split("/")[0] ?? "");
}
