import type { BoardFeature } from "../../ground/board-feature.ts";
import { PaidGrowthFacts } from "./PaidGrowthFacts.tsx";
import { PaidGrowthOfCard } from "./PaidGrowthOfCard.tsx";

/** What is paid to us for each capital that we help to grow: for our team alone. */
export const PAID_GROWTH: BoardFeature = {
  name: "paid growth",
  Facts: PaidGrowthFacts,
  OfCard: PaidGrowthOfCard,
};
