import { setPriority } from "node:os";
import {
  interpretBoard,
  readBoardLineup,
  readBoardSchemaVersion,
  readCommentThreads,
  readDrawingFromDocument,
  readFindingAnswers,
  readFormerLineup,
  seedBoardDocument,
  seedCommentsDocument,
  type CommentThread,
} from "@zentaikan/board-model";
import type { AgreementRecord, CapitalLineup, Drawing } from "@zentaikan/capital-graph";
import type { DocumentName } from "@zentaikan/protocol";
import type { StateWordsBody } from "@zentaikan/protocol/versions";
import * as Y from "yjs";
import { placesIn } from "../relay/learn-places.ts";
import type { PlacesRecord } from "../relay/places.ts";
import { serveThread, Transferred } from "../threads/serve-thread.ts";
import { buildSegment, type BuiltSegment } from "./build-segment.ts";
import { describeBoard, type BoardDescription } from "./describe-board.ts";
import { describeState } from "./describe-state.ts";
import { exportState, type ExportedState, type StateToExport } from "./export-state.ts";
import { rootsOfDocument } from "./roots-of-document.ts";
import { restoreDocument, type RestoredBoard } from "./restore-document.ts";
import { switchLineup, type LineupSwitch, type SwitchedLineup } from "./switch-lineup.ts";
import { writeComment, type AskedComment, type WrittenComment } from "./write-comment.ts";

export interface DescribedBoard extends BoardDescription {
  /** The form in which the board is stored; 0 for what never was a board. */
  readonly boardSchema: number;
}

/**
 * The thread in which documents come to life: everything that needs more than their bytes.
 * It knows no storage and keeps nothing; what it needs comes along with the call.
 */
export type DocumentMethods = {
  seed: (board: { lineup: CapitalLineup; drawing: Drawing | null }) => Uint8Array<ArrayBuffer>;
  switchLineup: (input: { updates: readonly Uint8Array[]; change: LineupSwitch }) => SwitchedLineup;
  describe: (input: {
    updates: readonly Uint8Array[];
    agreements: readonly AgreementRecord[];
  }) => DescribedBoard;
  describeState: (state: Uint8Array) => StateWordsBody;
  exportState: (input: StateToExport) => ExportedState;
  restore: (input: { updates: readonly Uint8Array[]; state: Uint8Array }) => RestoredBoard;
  seedComments: (nothing: null) => Uint8Array<ArrayBuffer>;
  writeComment: (input: { updates: readonly Uint8Array[]; asked: AskedComment }) => WrittenComment;
  readComments: (updates: readonly Uint8Array[]) => readonly CommentThread[];
  compact: (updates: readonly Uint8Array[]) => BuiltSegment;
  places: (input: { name: DocumentName; updates: readonly Uint8Array[] }) => PlacesRecord;
  diff: (input: { state: Uint8Array; stateVector: Uint8Array }) => Uint8Array;
};

// Where cores are short, a meeting that is relayed goes before one that is compacted: with five
// hundred editors on one core the slowest hundredth of edits came after 80 ms instead of 105 to 355.
// On Linux this concerns the calling thread, elsewhere the whole process. More would let other
// programs of a busy machine hold up comments, which are written here too.
const niceness = 5;
if (process.platform === "linux") setPriority(niceness);

serveThread({
  seed({ lineup, drawing }: { lineup: CapitalLineup; drawing: Drawing | null }) {
    const doc = new Y.Doc();
    seedBoardDocument(doc, drawing === null ? { lineup } : { lineup, drawing });
    return new Uint8Array(Y.encodeStateAsUpdate(doc));
  },

  switchLineup({ updates, change }: { updates: readonly Uint8Array[]; change: LineupSwitch }) {
    return switchLineup(documentOf(updates), change);
  },

  describeState,
  exportState,

  restore({ updates, state }: { updates: readonly Uint8Array[]; state: Uint8Array }) {
    return restoreDocument(documentOf(updates), state);
  },

  seedComments() {
    const doc = new Y.Doc();
    seedCommentsDocument(doc);
    return new Uint8Array(Y.encodeStateAsUpdate(doc));
  },

  writeComment({ updates, asked }: { updates: readonly Uint8Array[]; asked: AskedComment }) {
    return writeComment(documentOf(updates), asked);
  },

  readComments(updates: readonly Uint8Array[]) {
    return readCommentThreads(documentOf(updates));
  },

  describe({
    updates,
    agreements,
  }: {
    updates: readonly Uint8Array[];
    agreements: readonly AgreementRecord[];
  }): DescribedBoard {
    const doc = documentOf(updates);
    const interpretation = interpretBoard(readDrawingFromDocument(doc), {
      lineup: readBoardLineup(doc),
      former: readFormerLineup(doc),
      agreements,
    });
    const onPurpose = [...readFindingAnswers(doc)].map(([findingId, answer]) => ({
      findingId,
      ...answer,
    }));
    const description = describeBoard(interpretation, onPurpose);
    return { ...description, boardSchema: readBoardSchemaVersion(doc) ?? 0 };
  },

  compact(updates: readonly Uint8Array[]): Transferred<BuiltSegment> {
    const segment = buildSegment(updates);
    const { state, stateVector, deletions } = segment;
    return new Transferred(segment, [state.buffer, stateVector.buffer, deletions.buffer]);
  },

  places({ name, updates }: { name: DocumentName; updates: readonly Uint8Array[] }): PlacesRecord {
    return placesIn(updates, rootsOfDocument(name)).record();
  },

  diff({ state, stateVector }: { state: Uint8Array; stateVector: Uint8Array }): Uint8Array {
    return new Uint8Array(Y.diffUpdate(state, stateVector));
  },
});

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}
