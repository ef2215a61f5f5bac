import type { BoardFeature } from "../../ground/board-feature.ts";
import { OfferingsInReading } from "./OfferingsInReading.ts";
import { RevenueFacts } from "./RevenueFacts.tsx";

/** Which capitals of the customer each revenue makes grow: for our team alone. */
export const REVENUES: BoardFeature = {
  name: "revenues",
  Alongside: OfferingsInReading,
  Facts: RevenueFacts,
};
