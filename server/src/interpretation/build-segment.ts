import * as Y from "yjs";
import type { SegmentSize } from "../relay/room-content.ts";
import { encodeDocument, encodeSince } from "./encode-document.ts";
import { measureDocument } from "./measure-document.ts";
import { isSameDocument } from "./same-document.ts";
import { readDocument } from "./unreadable-document.ts";

export interface BuiltSegment {
  readonly state: Uint8Array<ArrayBuffer>;
  readonly stateVector: Uint8Array<ArrayBuffer>;
  readonly deletions: Uint8Array<ArrayBuffer>;
  readonly size: SegmentSize;
}

/** Takes something out of a document before it is kept; whoever has the document open would not hear. */
type Clean = (doc: Y.Doc) => void;
const asItLies: Clean = () => {};

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
export function buildSegment(
  updates: readonly Uint8Array[],
  clean: Clean = asItLies,
): BuiltSegment {
  const replayed = readDocument(updates);
  clean(replayed);
  const segment = segmentOf(replayed);
  if (!isSameDocument(replayed, readDocument([segment.state]))) {
    throw new Error("a compacted state differs from the updates it was made of");
  }
  return segment;
}

function segmentOf(replayed: Y.Doc): BuiltSegment {
  const stateVector = Y.encodeStateVector(replayed);
  return {
    state: encodeDocument(replayed),
    stateVector: new Uint8Array(stateVector),
    // A difference to one's own state vector holds no insertion, and always all deletions.
    deletions: encodeSince(replayed, Y.decodeStateVector(stateVector)),
    size: measureDocument(replayed),
  };
}
