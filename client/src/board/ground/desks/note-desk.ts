import type { Atom } from "tldraw";
import type { NoteRangeAnchor } from "@zentaikan/board-model";
import type { Party } from "@zentaikan/protocol";
import { defineBoardPart } from "../board-part.ts";

/** The note of a record, of the two that it may have. */
export interface NotePlace {
  readonly record: string;
  readonly party: Party;
}

/** Markdown on its way into a note. */
export interface ComingText extends NotePlace {
  readonly markdown: string;
}

/** The way to a note, and to words of one. */
export interface NoteDesk {
  /** Which words somebody asked to see; the note shows them and lets go of the wish. */
  readonly wanted: Atom<NoteRangeAnchor | null>;
  /** Which note somebody asked to see; the panel goes there and lets go of the wish. */
  readonly asked: Atom<NotePlace | null>;
  readonly open: (place: NotePlace) => void;
  /** Text that is to be put behind what a note says; the note takes it in as one step. */
  readonly coming: Atom<ComingText | null>;
  /** Opens the note and puts Markdown behind what it says. */
  readonly write: (place: NotePlace, markdown: string) => void;
  readonly show: (words: NoteRangeAnchor) => void;
}

export const NOTE_DESK = defineBoardPart<NoteDesk>("note desk");
