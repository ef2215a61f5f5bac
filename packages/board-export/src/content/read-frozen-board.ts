import {
  BoardDocument,
  BoardView,
  interpretBoard,
  isNoteRoot,
  migrateDocument,
  readAboutBoard,
  readBoardLineup,
  readDrawing,
  readDrawingFromDocument,
  readFindingAnswers,
  readFormerLineup,
  recordOfNote,
  type FindingAnswer,
} from "@zentaikan/board-model";
import type { CapitalLineup, DrawnOurDo, Drawing, Interpretation } from "@zentaikan/capital-graph";
import { applyUpdate, Doc, type XmlFragment } from "yjs";

/** A board of bytes as an export reads it. */
export interface FrozenBoard {
  readonly doc: Doc;
  readonly drawing: Drawing;
  readonly lineup: CapitalLineup;
  readonly interpretation: Interpretation;
  readonly answers: ReadonlyMap<string, FindingAnswer>;
  readonly notes: readonly FrozenNote[];
}

interface FrozenNote {
  readonly record: string;
  readonly isInternal: boolean;
  readonly note: XmlFragment;
}

/** @throws Error when it is of a later release than this one */
export function readFrozenBoard(board: Uint8Array): FrozenBoard {
  const doc = new Doc();
  applyUpdate(doc, board);
  if (migrateDocument(doc) === "newer") throw new Error("the board is of a later release");
  const drawing = readDrawingFromDocument(doc);
  const lineup = readBoardLineup(doc);
  const interpretation = interpretBoard(drawing, { lineup, former: readFormerLineup(doc) });
  const answers = readFindingAnswers(doc);
  return { doc, drawing, lineup, interpretation, answers, notes: notesOf(doc, false) };
}

/** What lies beside it for our team alone. */
export function readBeside(
  { doc }: FrozenBoard,
  internal: Uint8Array,
): {
  readonly notes: readonly FrozenNote[];
  readonly ourDos: ReadonlyMap<string, readonly DrawnOurDo[]>;
} {
  const beside = new Doc();
  applyUpdate(beside, internal);
  const view = new BoardView(new BoardDocument(doc, beside));
  const records = [...view.ids()].flatMap((id) => view.get(id) ?? []);
  const { doResults } = readDrawing(records, readAboutBoard(doc));
  const ourDos = new Map(doResults.map(({ id, ourDos: own = [] }) => [id, own]));
  return { notes: notesOf(beside, true), ourDos };
}

function notesOf(doc: Doc, isInternal: boolean): readonly FrozenNote[] {
  return [...doc.share.keys()].filter(isNoteRoot).map((root) => ({
    record: recordOfNote(root),
    isInternal,
    note: doc.getXmlFragment(root),
  }));
}
