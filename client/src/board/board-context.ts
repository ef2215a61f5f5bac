import { createContext, useContext } from "react";
import type { Atom } from "tldraw";
import type { CapitalLineup } from "@zentaikan/capital-graph";

/** What the shapes on the canvas need from the board around them. */
export interface BoardSurroundings {
  readonly lineup: CapitalLineup;
  /** Ids of the records that something outside the canvas speaks of just now; null when nothing does. */
  readonly highlighted: Atom<ReadonlySet<string> | null>;
}

export const BoardContext = createContext<BoardSurroundings | null>(null);

export function useBoard(): BoardSurroundings {
  const board = useContext(BoardContext);
  if (board === null) throw new Error("a shape was rendered outside a board");
  return board;
}
