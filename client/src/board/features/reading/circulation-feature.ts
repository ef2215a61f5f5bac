import { FORMATS_OF_KIND } from "@zentaikan/protocol";
import type { BoardFeature } from "../../ground/board-feature.ts";
import { CirculationFacts } from "./CirculationFacts.tsx";

export const CIRCULATION: BoardFeature = {
  name: "circulation",
  question: "circulation.question",
  formats: FORMATS_OF_KIND.circulation,
  Facts: CirculationFacts,
};
