import type { BoardFeature } from "../../ground/board-feature.ts";
import { AlternativesSwitch } from "./AlternativesSwitch.tsx";
import { ShownAlternative } from "./ShownAlternative.tsx";

/** Several macro structures under one star. */
export const ALTERNATIVES: BoardFeature = {
  name: "alternatives",
  Above: ShownAlternative,
  View: AlternativesSwitch,
};
