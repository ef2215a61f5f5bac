import { bringBackReadable, dropLeftovers } from "@zentaikan/board-model";
import * as Y from "yjs";
import type { SegmentSize } from "../relay/room-content.ts";
import { encodeDocument, encodeSince } from "./encode-document.ts";
import { measureDocument } from "./measure-document.ts";
import { isSameDocument } from "./same-document.ts";
import { readDocument } from "./unreadable-document.ts";
import { updateBy } from "./update-by.ts";

export interface BuiltSegment {
  readonly state: Uint8Array<ArrayBuffer>;
  readonly stateVector: Uint8Array<ArrayBuffer>;
  readonly deletions: Uint8Array<ArrayBuffer>;
  readonly size: SegmentSize;
  /**
   * The edit that took out of the state what nobody is to have, and made what became unreadable what
   * it was; null where there was no such thing.
   */
  readonly leftovers: Uint8Array<ArrayBuffer> | null;
}

/**
 * All updates of a document as one state without what lies hidden in it [BD20] and with what can be
 * read of each record [BD21], for somebody to read; nothing is thrown away for it.
 */
export function sumUp(updates: readonly Uint8Array[]): BuiltSegment {
  return segmentOf(readDocument(updates), updates);
}

/**
 * The same state as `sumUp`.
 *
 * Old updates are thrown away on the word of this function, so it proves the state first: a
 * document made from it alone must say the same as one made from the updates.
 * @throws Error when it does not; UnreadableDocument
 */
export function buildSegment(updates: readonly Uint8Array[]): BuiltSegment {
  const replayed = readDocument(updates);
  const segment = segmentOf(replayed, updates);
  if (!isSameDocument(replayed, readDocument([segment.state]))) {
    throw new Error("a compacted state differs from the updates it was made of");
  }
  return segment;
}

function segmentOf(replayed: Y.Doc, updates: readonly Uint8Array[]): BuiltSegment {
  const { update: leftovers } = updateBy(replayed, () =>
    replayed.transact(() => {
      bringBackReadable(replayed, updates);
      dropLeftovers(replayed);
    }),
  );
  const stateVector = Y.encodeStateVector(replayed);
  return {
    leftovers,
    state: encodeDocument(replayed),
    stateVector: new Uint8Array(stateVector),
    // A difference to one's own state vector holds no insertion, and always all deletions.
    deletions: encodeSince(replayed, Y.decodeStateVector(stateVector)),
    size: measureDocument(replayed),
  };
}
