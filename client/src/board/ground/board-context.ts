import { createContext, useContext, useEffect } from "react";
import { useMaybeEditor, type Editor } from "tldraw";
import type { FormerLineup } from "@zentaikan/board-model";
import type { CapitalLineup } from "@zentaikan/capital-graph";
import type { BoardAbility, Party } from "@zentaikan/protocol";
import type { BoardFeature } from "./board-feature.ts";
import type { BoardGround } from "./board-ground.ts";
import type { BoardPart } from "./board-part.ts";

/** What the shapes on the canvas and the panel beside it share. */
interface BoardSurroundings extends BoardGround {
  readonly features: readonly BoardFeature[];
  /** What whoever looks at it may do here, as the server said. */
  readonly abilities: readonly BoardAbility[];
  /** Of whose versions they know. */
  readonly parties: readonly Party[];
  readonly lineup: CapitalLineup;
  /** What the board spoke of before; null when it never changed its lineup. */
  readonly formerLineup: FormerLineup | null;
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

export function useBoardPart<Part extends object>(part: BoardPart<Part>): Part {
  return useBoard().part(part);
}
