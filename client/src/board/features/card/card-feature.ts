import type { BoardFeature } from "../../ground/board-feature.ts";
import { CardPanel } from "./CardPanel.tsx";

export const CARD: BoardFeature = { name: "card", Selected: CardPanel };
