import { applyUpdate, type Doc } from "yjs";

/** What came does not fit together: the document holds a part of it now, and stands for nothing. */
export class UnreadableUpdate extends Error {}

/**
 * Takes in what came from elsewhere. In a transaction around those of Yjs, so that an update which
 * cannot be integrated is told from a listener that fails afterwards, on a document that is whole.
 * @throws UnreadableUpdate
 */
export function applyRemote(doc: Doc, updates: readonly Uint8Array[], origin: unknown): void {
  let unreadable: UnreadableUpdate | null = null;
  const integrate = () => {
    try {
      for (const update of updates) applyUpdate(doc, update, origin);
    } catch (cause) {
      unreadable = new UnreadableUpdate("an update cannot be integrated", { cause });
    }
  };
  try {
    doc.transact(integrate, origin);
  } catch (error) {
    // Of a document that is not whole, listeners may say anything.
    if (unreadable === null) reportError(error);
  }
  if (unreadable !== null) throw unreadable;
}

/** Whether nothing waits in the document for something that did not come. */
export function isWhole({ store }: Doc): boolean {
  return store.pendingStructs === null && store.pendingDs === null;
}
