import {
  bringBackReadable,
  copyOurDos,
  dropOurDos,
  hasOurDos,
  interpretBoard,
  mentionsInNotes,
  migrateDocument,
  ourDosIn,
  picturesOnBoard,
  readAlternatives,
  readBoardLineup,
  readBoardSchemaVersion,
  readDrawingFromDocument,
  readFindingAnswers,
  readFormerLineup,
  type Alternatives,
  type FindingAnswer,
  type NoteMention,
} from "@zentaikan/board-model";
import { BOARD_SCHEMA_VERSION } from "@zentaikan/board-model/board-schema-version";
import type { AgreementRecord } from "@zentaikan/capital-graph";
import type { Party } from "@zentaikan/protocol";
import type * as Y from "yjs";
import {
  describeBoard,
  findingsOf,
  type BoardDescription,
  type Findings,
} from "./describe-board.ts";
import { describeContribution, type BoardContribution } from "./describe-contribution.ts";
import { readDocument, UnreadableDocument } from "./unreadable-document.ts";

/** What each side knows that people agreed on. */
export type AgreementsBySide = Readonly<Record<Party, readonly AgreementRecord[]>>;

export interface DescribedBoard extends BoardDescription {
  /** The form in which the board is stored; 0 for what never was a board. */
  readonly boardSchema: number;
  /** By finding id: what the team said is meant so. */
  readonly answers: ReadonlyMap<string, FindingAnswer>;
  readonly alternatives: Alternatives;
  /** Our Dos lie on it, where guests read: they are to be moved. */
  readonly hasOurDos: boolean;
  /** Hashes of the pictures that it shows. */
  readonly pictures: readonly string[];
  /** Whom its notes speak of. */
  readonly mentions: readonly NoteMention[];
  /** What differs for whoever knows of the customer's versions alone. */
  readonly customer: Findings;
  /**
   * What our Dos, which lie beside it, support: kept apart from all that guests are told. Null where
   * they cannot be read.
   */
  readonly ours: BoardContribution | null;
}

export interface BoardToDescribe {
  readonly updates: readonly Uint8Array[];
  /** Of what lies beside it for our team alone. */
  readonly internal: readonly Uint8Array[];
  readonly agreements: AgreementsBySide;
  /** The calendar year. */
  readonly year: number;
}

/** What a stored board says, as far as it can be read. */
export function describeDocument({
  updates,
  internal,
  agreements,
  year,
}: BoardToDescribe): DescribedBoard {
  const doc = readDocument(updates);
  const boardSchema = readBoardSchemaVersion(doc) ?? 0;
  // Of a board in an earlier form they are moved when it is opened.
  const isPresent = boardSchema === BOARD_SCHEMA_VERSION;
  const isToClear = isPresent && hasOurDos(doc);
  // As it is brought back for everybody with the next who opens the board.
  bringBackReadable(doc, updates);
  const beside = readWhereReadable(internal);
  if (beside !== null && !isPresent) copyOurDos(doc, beside);
  readAsPresent(doc);
  const board = {
    drawing: readDrawingFromDocument(doc),
    lineup: readBoardLineup(doc),
    former: readFormerLineup(doc),
  };
  const interpretFor = (side: Party) =>
    interpretBoard(board.drawing, { ...board, agreements: agreements[side] });
  const interpretation = interpretFor("internal");
  const description = describeBoard(interpretation);
  const answers = readFindingAnswers(doc);
  const customer = findingsOf(interpretFor("customer"));
  const pictures = picturesOnBoard(doc);
  const mentions = mentionsInNotes(doc);
  const ours =
    beside &&
    describeContribution(interpretation, {
      ourDos: ourDosIn(beside),
      agreements: agreements.internal,
      year,
    });
  const found = {
    answers,
    alternatives: readAlternatives(doc),
    pictures,
    mentions,
    customer,
    ours,
    boardSchema,
    hasOurDos: isToClear,
  };
  return { ...description, ...found };
}

/** Whatever is wrong with what lies beside a board, the board itself is read. */
function readWhereReadable(updates: readonly Uint8Array[]): Y.Doc | null {
  try {
    return readDocument(updates);
  } catch (error) {
    if (error instanceof UnreadableDocument) return null;
    throw error;
  }
}

/** Of what an earlier release stored and nobody has opened since, nothing is passed over. */
function readAsPresent(doc: Y.Doc): void {
  try {
    migrateDocument(doc);
  } catch {
    // It is read as far as it can be read as it lies. Whoever opens it is told.
    dropOurDos(doc);
  }
}
