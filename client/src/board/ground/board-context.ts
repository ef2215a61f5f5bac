import { createContext, useContext, useEffect } from "react";
import { useMaybeEditor, type Editor, type Signal } from "tldraw";
import type { FormerLineup } from "@zentaikan/board-model";
import type { CapitalLineup, Interpretation } from "@zentaikan/capital-graph";
import type { BoardAbility, Party } from "@zentaikan/protocol";
import type { BoardComments } from "../features/comments/board-comments.ts";
import type { CommentDesk } from "../features/comments/comment-desk.ts";
import type { HistoryDesk } from "../features/history/history-desk.ts";
import type { Highlight } from "./highlight.ts";
import type { LineupDesk } from "../features/lineup/lineup-desk.ts";
import type { BoardNotes } from "./board-notes.ts";
import type { NoteDesk } from "../features/notes/note-desk.ts";
import type { PanelTabs } from "./panel-tabs.ts";
import type { Preview } from "./preview.ts";
import type { SharedAnswers } from "./shared-answers.ts";

/** What the shapes on the canvas and the panel beside it share. */
export interface BoardSurroundings {
  readonly boardId: string;
  /** What whoever looks at it may do here, as the server said. */
  readonly abilities: readonly BoardAbility[];
  /** Of whose versions they know. */
  readonly parties: readonly Party[];
  readonly lineup: CapitalLineup;
  /** What the board spoke of before; null when it never changed its lineup. */
  readonly formerLineup: FormerLineup | null;
  readonly panelTabs: PanelTabs;
  readonly lineupDesk: LineupDesk;
  readonly reading: Signal<Interpretation>;
  readonly answers: SharedAnswers;
  readonly highlight: Highlight;
  readonly preview: Preview;
  readonly comments: BoardComments;
  readonly commentDesk: CommentDesk;
  readonly historyDesk: HistoryDesk;
  readonly notes: BoardNotes;
  readonly noteDesk: NoteDesk;
}

export const BoardContext = createContext<BoardSurroundings | null>(null);

/** For pictures of shapes: tldraw draws those apart from the page, with the editor and no more. */
const boards = new WeakMap<Editor, BoardSurroundings>();

export function useBoardInPictures(editor: Editor | null, board: BoardSurroundings): void {
  useEffect(() => {
    if (editor !== null) boards.set(editor, board);
  }, [editor, board]);
}

/** Null before the board and its editor have met. */
export function boardInPictures(editor: Editor): BoardSurroundings | null {
  return boards.get(editor) ?? null;
}

export function useBoard(): BoardSurroundings {
  const around = useContext(BoardContext);
  const editor = useMaybeEditor();
  const board = around ?? (editor === null ? null : boardInPictures(editor));
  if (board === null) throw new Error("rendered outside a board");
  return board;
}
