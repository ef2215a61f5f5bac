import { useBoard } from "../../ground/board-context.ts";
import type { BesideCanvas, BoardFeature } from "../../ground/board-feature.ts";
import { EmptyBoard } from "./EmptyBoard.tsx";
import { QuickEntry } from "./QuickEntry.tsx";

export const ENTRY: BoardFeature = {
  name: "entry",
  Above: EntryForEditors,
  OnCanvas: EmptyBoard,
};

function EntryForEditors(beside: BesideCanvas) {
  return useBoard().abilities.includes("edit") && <QuickEntry {...beside} />;
}
