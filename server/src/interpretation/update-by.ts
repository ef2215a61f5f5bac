import type * as Y from "yjs";
import { encodeChange } from "./encode-document.ts";

/** What a change of the document answers, and what it adds to it; null for nothing. */
export function updateBy<Answer>(doc: Y.Doc, change: () => Answer) {
  let update: Uint8Array<ArrayBuffer> | null = null;
  const onChanged = ({ afterState, beforeState, deleteSet }: Y.Transaction): void => {
    const isNew = ([client, clock]: [number, number]) => beforeState.get(client) !== clock;
    if (deleteSet.clients.size === 0 && ![...afterState].some(isNew)) return;
    update ??= encodeChange(doc, beforeState, deleteSet);
  };
  doc.on("afterTransactionCleanup", onChanged);
  const answer = change();
  doc.off("afterTransactionCleanup", onChanged);
  return { answer, update: update as Uint8Array<ArrayBuffer> | null };
}
