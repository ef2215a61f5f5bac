import {
  readBoardSchemaVersion,
  readDrawingFromDocument,
  readLineupReference,
  seedBoardDocument,
} from "@zentaikan/board-model";
import { findLineup, interpret, PRESET_LINEUPS, type Drawing } from "@zentaikan/capital-graph";
import * as Y from "yjs";
import { serveThread, Transferred } from "../threads/serve-thread.ts";
import { buildSegment, type BuiltSegment } from "./build-segment.ts";
import { describeBoard, type BoardDescription } from "./describe-board.ts";

export interface DescribedBoard extends BoardDescription {
  /** The form in which the board is stored; 0 for what never was a board. */
  readonly boardSchema: number;
}

/**
 * The thread in which documents come to life: everything that needs more than their bytes.
 * It knows no storage and keeps nothing; what it needs comes along with the call.
 */
export type DocumentMethods = {
  seed: (board: { lineup: string; drawing: Drawing | null }) => Uint8Array<ArrayBuffer>;
  describe: (updates: readonly Uint8Array[]) => DescribedBoard;
  compact: (updates: readonly Uint8Array[]) => BuiltSegment;
  diff: (input: { state: Uint8Array; stateVector: Uint8Array }) => Uint8Array;
};

serveThread({
  seed({ lineup: id, drawing }: { lineup: string; drawing: Drawing | null }) {
    const lineup = findLineup(id);
    if (lineup === null) throw new Error(`there is no lineup ${id}`);
    const doc = new Y.Doc();
    seedBoardDocument(doc, drawing === null ? { lineup } : { lineup, drawing });
    return new Uint8Array(Y.encodeStateAsUpdate(doc));
  },

  describe(updates: readonly Uint8Array[]): DescribedBoard {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    const [standard] = PRESET_LINEUPS;
    const lineup = findLineup(readLineupReference(doc)?.id ?? "") ?? standard;
    if (lineup === undefined) throw new Error("there is no lineup at all");
    const description = describeBoard(interpret(readDrawingFromDocument(doc), lineup));
    return { ...description, boardSchema: readBoardSchemaVersion(doc) ?? 0 };
  },

  compact(updates: readonly Uint8Array[]): Transferred<BuiltSegment> {
    const segment = buildSegment(updates);
    const { state, stateVector, deletions } = segment;
    return new Transferred(segment, [state.buffer, stateVector.buffer, deletions.buffer]);
  },

  diff({ state, stateVector }: { state: Uint8Array; stateVector: Uint8Array }): Uint8Array {
    return new Uint8Array(Y.diffUpdate(state, stateVector));
  },
});
