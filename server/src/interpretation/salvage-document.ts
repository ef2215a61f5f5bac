import * as Y from "yjs";
import { encodeDocument } from "./encode-document.ts";
import { readDocument } from "./unreadable-document.ts";

export interface SalvagedDocument {
  /** The document of all updates that Yjs takes, as one update. */
  readonly state: Uint8Array<ArrayBuffer>;
  /** How many it does not take. */
  readonly leftOut: number;
}

/**
 * What can be read of a document, in the order in which it was written. An update that Yjs refuses
 * may be half in the document by then, so that one begins anew without it.
 */
export function salvageDocument(updates: readonly Uint8Array[]): SalvagedDocument {
  const taken: Uint8Array[] = [];
  let doc = new Y.Doc();
  for (const update of updates) {
    try {
      Y.applyUpdate(doc, update);
      taken.push(update);
    } catch {
      doc = readDocument(taken);
    }
  }
  return {
    state: encodeDocument(doc),
    leftOut: updates.length - taken.length,
  };
}
