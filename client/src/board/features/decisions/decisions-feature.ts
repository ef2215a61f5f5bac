import type { BoardFeature } from "../../ground/board-feature.ts";
import { partOnDemand } from "../../../ui/part-on-demand.tsx";

const DecisionLog = partOnDemand(async () => (await import("./DecisionLog.tsx")).DecisionLog);

export const DECISIONS: BoardFeature = {
  name: "decisions",
  OfHistory: { label: "decisions.title", Content: DecisionLog },
};
