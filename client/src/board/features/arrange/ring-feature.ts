import type { BoardFeature } from "../../ground/board-feature.ts";
import { RingButton } from "./RingButton.tsx";

export const RING: BoardFeature = { name: "ring", AfterTools: RingButton };
