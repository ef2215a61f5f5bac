import type { BoardFeature } from "../../ground/board-feature.ts";
import { CapitalFacts } from "./CapitalFacts.tsx";

export const STRUCTURE: BoardFeature = {
  name: "structure",
  question: "board.question",
  Facts: CapitalFacts,
};
