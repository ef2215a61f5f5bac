import { setPriority } from "node:os";
import {
  bringBackOurDos,
  copyNote,
  copyThreads,
  dropNote,
  dropOurDos,
  dropThreads,
  ourDosIn,
  picturesInNote,
  picturesOnBoard,
  readCommentThreads,
  seedBoardDocument,
  seedCommentsDocument,
  seedInternalDocument,
  type CommentThread,
  type KeptOurDos,
  type MovedThreads,
} from "@zentaikan/board-model";
import type { CapitalLineup, Drawing, MacroKind } from "@zentaikan/capital-graph";
import type { DocumentName } from "@zentaikan/protocol";
import type { StateWordsBody } from "@zentaikan/protocol/versions";
import * as Y from "yjs";
import { placesIn } from "../relay/learn-places.ts";
import type { PlacesRecord } from "../relay/places.ts";
import { giveBackMemory } from "../give-back-memory.ts";
import { serveProcess } from "../threads/serve-process.ts";
import { buildSegment, sumUp, type BuiltSegment } from "./build-segment.ts";
import { changeStoredBaseline } from "./change-baseline.ts";
import {
  describeDocument,
  type BoardToDescribe,
  type DescribedBoard,
} from "./describe-document.ts";
import { describeState } from "./describe-state.ts";
import { duplicateBoard, type BoardToDuplicate, type DuplicatedBoard } from "./duplicate-board.ts";
import { exportState, type ExportedState, type StateToExport } from "./export-state.ts";
import { encodeDocument } from "./encode-document.ts";
import {
  migrateStored,
  moveOurDos,
  type DocumentToMigrate,
  type MigratedBoard,
  type MovedOurDos,
} from "./migrate-stored.ts";
import { readNotes, type ReadNotes } from "./read-notes.ts";
import { rootsOfDocument } from "./roots-of-document.ts";
import {
  pictureOfState,
  readRestorable,
  restoreDocument,
  type RestorableState,
  type RestoredBoard,
} from "./restore-document.ts";
import { salvageDocument, type SalvagedDocument } from "./salvage-document.ts";
import { tellRoads, type RoadsToTell, type ToldRoads } from "./tell-roads.ts";
import { switchLineup, type LineupSwitch, type SwitchedLineup } from "./switch-lineup.ts";
import { readDocument } from "./unreadable-document.ts";
import { updateBy } from "./update-by.ts";
import { writeComment, type AskedComment, type WrittenComment } from "./write-comment.ts";

interface DrawnBoard {
  readonly kind: MacroKind;
  readonly lineup: CapitalLineup;
  readonly drawing: Drawing;
}

type BoardToSeed = Omit<DrawnBoard, "drawing"> & { readonly drawing: Drawing | null };

/**
 * The process in which documents come to life: everything that needs more than their bytes.
 * It knows no storage and keeps nothing; what it needs comes along with the call.
 */
export type DocumentMethods = {
  seed: (board: BoardToSeed) => Uint8Array<ArrayBuffer>;
  duplicateBoard: (board: BoardToDuplicate) => DuplicatedBoard;
  switchLineup: (input: { updates: readonly Uint8Array[]; change: LineupSwitch }) => SwitchedLineup;
  describe: (board: BoardToDescribe) => DescribedBoard;
  changeBaseline: typeof changeStoredBaseline;
  migrate: (document: DocumentToMigrate) => MigratedBoard;
  describeState: (state: Uint8Array) => StateWordsBody;
  exportState: (input: StateToExport) => ExportedState;
  tellRoads: (asked: RoadsToTell) => ToldRoads;
  restore: (input: { updates: readonly Uint8Array[]; state: Uint8Array }) => RestoredBoard;
  restorable: (state: Uint8Array) => RestorableState;
  pictureOf: (state: Uint8Array) => Uint8Array<ArrayBuffer>;
  salvage: (updates: readonly Uint8Array[]) => SalvagedDocument;
  seedComments: (nothing: null) => Uint8Array<ArrayBuffer>;
  seedInternal: (drawn: DrawnBoard | null) => Uint8Array<ArrayBuffer>;
  copyOurDos: (input: {
    board: readonly Uint8Array[];
    internal: readonly Uint8Array[];
  }) => MovedOurDos | null;
  dropOurDos: (board: readonly Uint8Array[]) => Uint8Array | null;
  ourDosBeside: (internal: readonly Uint8Array[]) => readonly KeptOurDos[];
  bringBackOurDos: (input: {
    internal: readonly Uint8Array[];
    state: Uint8Array;
    kept: readonly KeptOurDos[] | null;
  }) => Uint8Array | null;
  copyNote: (input: {
    from: readonly Uint8Array[];
    to: readonly Uint8Array[];
    record: string;
  }) => Uint8Array | null;
  dropNote: (input: { updates: readonly Uint8Array[]; record: string }) => Uint8Array | null;
  writeComment: (input: { updates: readonly Uint8Array[]; asked: AskedComment }) => WrittenComment;
  readComments: (updates: readonly Uint8Array[]) => readonly CommentThread[];
  copyThreads: (input: {
    from: readonly Uint8Array[];
    to: readonly Uint8Array[];
    moved: MovedThreads;
  }) => Uint8Array | null;
  dropThreads: (input: {
    updates: readonly Uint8Array[];
    moved: MovedThreads;
  }) => Uint8Array | null;
  compact: (updates: readonly Uint8Array[]) => BuiltSegment;
  sumUp: (updates: readonly Uint8Array[]) => BuiltSegment;
  pictures: (input: {
    updates: readonly Uint8Array[];
    /** Of whose note; null for all that the document shows. */
    record: string | null;
  }) => readonly string[];
  notes: (updates: readonly Uint8Array[]) => ReadNotes;
  places: (input: { name: DocumentName; updates: readonly Uint8Array[] }) => PlacesRecord;
  diff: (input: { state: Uint8Array; stateVector: Uint8Array }) => Uint8Array;
};

// Where cores are short, a meeting that is relayed goes before one that is compacted: with five
// hundred editors on one core the slowest hundredth of edits came after 80 ms instead of 105 to 355.
// More would let other programs of a busy machine hold up comments, which are written here too.
setPriority(5);

serveProcess({
  seed({ drawing, ...board }: BoardToSeed) {
    const doc = new Y.Doc();
    seedBoardDocument(doc, drawing === null ? board : { ...board, drawing });
    return encodeDocument(doc);
  },

  switchLineup({ updates, change }: { updates: readonly Uint8Array[]; change: LineupSwitch }) {
    return switchLineup(readDocument(updates), change);
  },

  changeBaseline: changeStoredBaseline,
  duplicateBoard,
  migrate: migrateStored,
  describeState,
  exportState,
  tellRoads,

  restore({ updates, state }: { updates: readonly Uint8Array[]; state: Uint8Array }) {
    return restoreDocument(readDocument(updates), state);
  },

  restorable: readRestorable,
  pictureOf: pictureOfState,
  salvage: salvageDocument,

  seedComments() {
    const doc = new Y.Doc();
    seedCommentsDocument(doc);
    return encodeDocument(doc);
  },

  seedInternal(drawn: DrawnBoard | null) {
    const doc = new Y.Doc();
    seedInternalDocument(doc);
    if (drawn !== null) seedBoardDocument(new Y.Doc(), { ...drawn, internal: doc });
    return encodeDocument(doc);
  },

  copyOurDos({ board, internal }: Parameters<DocumentMethods["copyOurDos"]>[0]) {
    return moveOurDos(readDocument(board), readDocument(internal));
  },

  copyNote({ from, to, record }: Parameters<DocumentMethods["copyNote"]>[0]) {
    const target = readDocument(to);
    const copy = { from: readDocument(from), to: target };
    return updateBy(target, () => copyNote(record, copy)).update;
  },

  dropNote({ updates, record }: Parameters<DocumentMethods["dropNote"]>[0]) {
    const doc = readDocument(updates);
    return updateBy(doc, () => dropNote(record, doc)).update;
  },

  dropOurDos(board: readonly Uint8Array[]) {
    const doc = readDocument(board);
    return updateBy(doc, () => dropOurDos(doc)).update;
  },

  ourDosBeside(internal: readonly Uint8Array[]) {
    return ourDosIn(readDocument(internal)).all();
  },

  bringBackOurDos({ internal, state, kept }: Parameters<DocumentMethods["bringBackOurDos"]>[0]) {
    const doc = readDocument(internal);
    const past = readDocument([state]);
    return updateBy(doc, () => bringBackOurDos(doc, past, kept)).update;
  },

  writeComment({ updates, asked }: { updates: readonly Uint8Array[]; asked: AskedComment }) {
    return writeComment(readDocument(updates), asked);
  },

  readComments(updates: readonly Uint8Array[]) {
    return readCommentThreads(readDocument(updates));
  },

  copyThreads({ from, to, moved }: Parameters<DocumentMethods["copyThreads"]>[0]) {
    const target = readDocument(to);
    const copy = { from: readDocument(from), to: target };
    return updateBy(target, () => copyThreads(moved, copy)).update;
  },

  dropThreads({ updates, moved }: Parameters<DocumentMethods["dropThreads"]>[0]) {
    const doc = readDocument(updates);
    return updateBy(doc, () => dropThreads(moved, doc)).update;
  },

  describe: describeDocument,

  compact: buildSegment,
  sumUp,
  pictures({ updates, record }: Parameters<DocumentMethods["pictures"]>[0]) {
    const doc = readDocument(updates);
    return record === null ? picturesOnBoard(doc) : picturesInNote(doc, record);
  },

  notes: readNotes,

  places({ name, updates }: { name: DocumentName; updates: readonly Uint8Array[] }): PlacesRecord {
    return placesIn(updates, rootsOfDocument(name)).record();
  },

  diff({ state, stateVector }: { state: Uint8Array; stateVector: Uint8Array }): Uint8Array {
    return new Uint8Array(Y.diffUpdate(state, stateVector));
  },
});
// Nobody is connected to it; its calls wait in the server, which goes on.
giveBackMemory(() => Promise.resolve(true));
