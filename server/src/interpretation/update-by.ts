import type * as Y from "yjs";

/** What a change of the document answers, and what it adds to it; null for nothing. */
export function updateBy<Answer>(doc: Y.Doc, change: () => Answer) {
  let update: Uint8Array<ArrayBuffer> | null = null;
  doc.once("update", (made: Uint8Array) => {
    update = new Uint8Array(made);
  });
  const answer = change();
  return { answer, update: update as Uint8Array<ArrayBuffer> | null };
}
