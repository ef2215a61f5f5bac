import * as Y from "yjs";

/** What is stored is no document to Yjs: it was let in before there was a rule, or is damaged. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
}

/**
 * The document that these updates make.
 * @throws UnreadableDocument
 */
export function readDocument(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  try {
    // In one transaction: cleaning up after each of a thousand updates is what takes the time.
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
  } catch (error) {
    throw new UnreadableDocument(String(error), { cause: error });
  }
  return doc;
}

/** An error that crossed from a thread has lost its class; its name lies in its cause. */
export function asUnreadable(error: unknown): unknown {
  const crossed = error instanceof Error && error.cause === "UnreadableDocument";
  return crossed ? new UnreadableDocument(error.message, { cause: error }) : error;
}
