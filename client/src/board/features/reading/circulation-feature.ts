import type { BoardFeature } from "../../ground/board-feature.ts";
import { CirculationFacts } from "./CirculationFacts.tsx";

export const CIRCULATION: BoardFeature = {
  name: "circulation",
  question: "circulation.question",
  // The others are made of stages, capitals and links.
  formats: ["agreement.pdf", "png", "svg", "json"],
  Facts: CirculationFacts,
};
