import type { BoardFeature } from "../../ground/board-feature.ts";
import { TrayCard } from "./TrayCard.tsx";
import { VantageChip } from "./VantageChip.tsx";
import { VantageFacts } from "./VantageFacts.tsx";

export const VANTAGE: BoardFeature = {
  name: "vantage",
  Standing: VantageChip,
  Above: TrayCard,
  Facts: VantageFacts,
};
