import * as Y from "yjs";
import { isSameContent } from "./same-content.ts";
import { readDocument } from "./unreadable-document.ts";

export interface BuiltSegment {
  readonly state: Uint8Array<ArrayBuffer>;
  readonly stateVector: Uint8Array<ArrayBuffer>;
  readonly deletions: Uint8Array<ArrayBuffer>;
  /** How many structs the state has. */
  readonly structs: number;
}

/** All updates of a document as one state, for somebody to read; nothing is thrown away for it. */
export function sumUp(updates: readonly Uint8Array[]): BuiltSegment {
  return segmentOf(readDocument(updates));
}

/**
 * All updates of a document as one state.
 *
 * Old updates are thrown away on the word of this function, so it proves the state first: a
 * document made from it alone must say the same as one made from the updates.
 * @throws Error when it does not; UnreadableDocument
 */
export function buildSegment(updates: readonly Uint8Array[]): BuiltSegment {
  const replayed = readDocument(updates);
  const segment = segmentOf(replayed);
  if (!isSameContent(replayed, readDocument([segment.state]))) {
    throw new Error("a compacted state differs from the updates it was made of");
  }
  return segment;
}

function segmentOf(replayed: Y.Doc): BuiltSegment {
  const state = Y.encodeStateAsUpdate(replayed);
  const stateVector = Y.encodeStateVector(replayed);
  const runs = Array.from(replayed.store.clients.values(), ({ length }) => length);
  return {
    state: new Uint8Array(state),
    stateVector: new Uint8Array(stateVector),
    // A difference to one's own state vector holds no insertion, and always all deletions.
    deletions: new Uint8Array(Y.encodeStateAsUpdate(replayed, stateVector)),
    structs: runs.reduce((sum, length) => sum + length, 0),
  };
}
