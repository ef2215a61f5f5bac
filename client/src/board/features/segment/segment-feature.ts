import type { BoardFeature } from "../../ground/board-feature.ts";
import { SegmentChip } from "./SegmentChip.tsx";

export const SEGMENT: BoardFeature = { name: "segment", Standing: SegmentChip };
