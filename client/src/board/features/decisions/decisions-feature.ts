import type { BoardFeature } from "../../ground/board-feature.ts";
import { DecisionLog } from "./DecisionLog.tsx";

export const DECISIONS: BoardFeature = {
  name: "decisions",
  OfHistory: { label: "decisions.title", Content: DecisionLog },
};
