import type { BoardFeature } from "../../ground/board-feature.ts";
import { ArrangeButton } from "./ArrangeButton.tsx";

export const ARRANGE: BoardFeature = { name: "arrange", AfterTools: ArrangeButton };
