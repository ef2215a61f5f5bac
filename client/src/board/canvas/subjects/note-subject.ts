import type { Editor, TLShape } from "tldraw";
import {
  CAPITAL_CARD,
  DO_RESULT,
  SECTOR,
  STAGE_LANE,
  STORY_PANEL,
  VISION_STAR,
} from "@zentaikan/board-model";
import { shapeById } from "../../ground/shape-by-id.ts";
import { isMeant } from "../drawing/is-meant.ts";

/** What notes are written on: things of the picture that mean something, and the board itself. */
export interface NoteSubject {
  /** Whose note it is, by record id. */
  readonly record: string;
  readonly kind: "card" | "link" | "star" | "stage" | "doResult" | "board";
}

/** The note of the board as a whole, under the id of its document record. */
export const BOARD_NOTE: NoteSubject = { record: "document:document", kind: "board" };

/** The subject of what is selected; the board where nothing is, or nothing that means something. */
export function selectedNoteSubject(editor: Editor): NoteSubject {
  const shape = editor.getOnlySelectedShape();
  return (shape && subjectOfShape(editor, shape)) ?? BOARD_NOTE;
}

/** Null while the record is not on the board. */
export function noteSubjectOf(editor: Editor, record: string): NoteSubject | null {
  if (record === BOARD_NOTE.record) return BOARD_NOTE;
  const shape = shapeById(editor)(record);
  return shape === undefined ? null : subjectOfShape(editor, shape);
}

function subjectOfShape(editor: Editor, shape: TLShape): NoteSubject | null {
  const record = shape.id;
  if (shape.type === "arrow") {
    return isMeant(editor, shape) ? { record, kind: "link" } : null;
  }
  const kind = kinds.get(shape.type);
  return kind === undefined ? null : { record, kind };
}

const kinds: ReadonlyMap<string, NoteSubject["kind"]> = new Map([
  [CAPITAL_CARD, "card"],
  [SECTOR, "card"],
  [STORY_PANEL, "card"],
  [VISION_STAR, "star"],
  [STAGE_LANE, "stage"],
  [DO_RESULT, "doResult"],
]);
