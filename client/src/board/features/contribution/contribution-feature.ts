import type { BoardFeature } from "../../ground/board-feature.ts";
import { OurContribution } from "./OurContribution.tsx";

/** What our Dos support on the board (当社の寄与): for our team alone. */
export const CONTRIBUTION: BoardFeature = { name: "contribution", Facts: OurContribution };
