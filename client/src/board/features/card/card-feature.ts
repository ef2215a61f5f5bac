import type { BoardFeature } from "../../ground/board-feature.ts";
import { CAPITAL_CHIPS } from "./capital-chips.ts";
import { CardPanel } from "./CardPanel.tsx";

export const CARD: BoardFeature = { name: "card", palette: CAPITAL_CHIPS, Selected: CardPanel };
