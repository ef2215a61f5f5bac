import { createContext, useContext } from "react";
import type { Signal } from "tldraw";
import type { CapitalLineup, Interpretation } from "@zentaikan/capital-graph";
import type { Highlight } from "./highlight.ts";
import type { Preview } from "./preview/preview.ts";
import type { SharedAnswers } from "./shared-answers.ts";

/** What the shapes on the canvas and the panel beside it share. */
export interface BoardSurroundings {
  readonly lineup: CapitalLineup;
  readonly reading: Signal<Interpretation>;
  readonly answers: SharedAnswers;
  readonly highlight: Highlight;
  readonly preview: Preview;
}

export const BoardContext = createContext<BoardSurroundings | null>(null);

export function useBoard(): BoardSurroundings {
  const board = useContext(BoardContext);
  if (board === null) throw new Error("rendered outside a board");
  return board;
}
