import {
  copyPicture,
  migrateDocument,
  readBoardLineup,
  restoreBoard,
} from "@zentaikan/board-model";
import type { LineupReference } from "@zentaikan/capital-graph";
import * as Y from "yjs";
import { encodeDocument } from "./encode-document.ts";
import { updateBy } from "./update-by.ts";

export interface RestorableState {
  /** The whole document, as one update. */
  readonly state: Uint8Array<ArrayBuffer>;
  /** The version of a lineup that the board speaks of. */
  readonly lineup: LineupReference;
}

export interface RestoredBoard {
  /** The whole document before, as one update. */
  readonly before: Uint8Array<ArrayBuffer>;
  /** Null where the document already says all of it. */
  readonly update: Uint8Array<ArrayBuffer> | null;
  /** The version of a lineup that the board speaks of afterwards. */
  readonly lineup: LineupReference;
}

/**
 * The edit that makes the document say what the state says.
 * @throws Error when the state cannot be read, or is of a later release than this one
 */
export function restoreDocument(doc: Y.Doc, state: Uint8Array): RestoredBoard {
  const past = readPast(state);
  const before = encodeDocument(doc);
  const { update } = updateBy(doc, () => restoreBoard(doc, past));
  return { before, update, lineup: lineupOf(doc) };
}

/** The state as a document of the present release. @throws as `restoreDocument` */
export function readRestorable(state: Uint8Array): RestorableState {
  const past = readPast(state);
  return { state: encodeDocument(past), lineup: lineupOf(past) };
}

function lineupOf(doc: Y.Doc): LineupReference {
  const { id, version } = readBoardLineup(doc);
  return { id, version };
}

/** What a state shows, as a document of its own. @throws as `restoreDocument` */
export function pictureOfState(state: Uint8Array): Uint8Array<ArrayBuffer> {
  const picture = new Y.Doc();
  // The same state is the same picture, to the byte.
  picture.clientID = 1;
  copyPicture(readPast(state), picture);
  return encodeDocument(picture);
}

function readPast(state: Uint8Array): Y.Doc {
  const past = new Y.Doc();
  Y.applyUpdate(past, state);
  if (migrateDocument(past) === "newer") throw new Error("the kept state is of a later release");
  return past;
}
