import type { BoardAlternatives } from "./board-alternatives.ts";
import type { BoardLock } from "./board-lock.ts";
import type { BoardNotes } from "./board-notes.ts";
import type { BoardPart } from "./board-part.ts";
import type { BoardReading } from "./board-reading.ts";
import type { BoardCarets } from "./carets/board-carets.ts";
import type { CursorsShown } from "./cursors-shown.ts";
import type { Following } from "./following.ts";
import type { Highlight } from "./highlight.ts";
import type { MergedTold } from "./merged-work.ts";
import type { PanelTabs } from "./panel-tabs.ts";
import type { NoteSteps } from "./note-steps.ts";
import type { Preview } from "./preview.ts";
import type { SharedAnswers } from "./shared-answers.ts";

/** What everything on and beside the canvas stands on while one board is open in this tab. */
export interface BoardGround {
  readonly boardId: string;
  readonly reading: BoardReading;
  readonly answers: SharedAnswers;
  readonly alternatives: BoardAlternatives;
  readonly notes: BoardNotes;
  readonly carets: BoardCarets;
  /** What was done in notes, between what was drawn. */
  readonly noteSteps: NoteSteps;
  /** Of what lies beside the board for our team alone; null for a guest. */
  readonly internal: { readonly notes: BoardNotes; readonly carets: BoardCarets } | null;
  /** From here on what one person has before them here; nobody else sees it. */
  readonly panelTabs: PanelTabs;
  readonly highlight: Highlight;
  readonly following: Following;
  readonly cursors: CursorsShown;
  readonly preview: Preview;
  /** What facilitators of a meeting have locked. */
  readonly lock: BoardLock;
  /** What came together when this tab was back at the server, until it is put away. */
  readonly merged: MergedTold;
  /** What a feature has opened for this board. @throws where none of them has */
  readonly part: <Part extends object>(part: BoardPart<Part>) => Part;
}
