import type { Atom } from "tldraw";
import type { NoteRangeAnchor } from "@zentaikan/board-model";
import { defineBoardPart } from "../board-part.ts";

/** The way to words of a note. */
export interface NoteDesk {
  /** Which words somebody asked to see; the note shows them and lets go of the wish. */
  readonly wanted: Atom<NoteRangeAnchor | null>;
  readonly show: (words: NoteRangeAnchor) => void;
}

export const NOTE_DESK = defineBoardPart<NoteDesk>("note desk");
