import type { BoardFeature } from "../../ground/board-feature.ts";
import { MergedNotice } from "./MergedNotice.tsx";

export const MERGED: BoardFeature = { name: "merged", InFront: MergedNotice };
