import type { TLShape } from "tldraw";
import { CAPITAL_CARD, VISION_STAR } from "@zentaikan/board-model";

/** Whether a growth link may be attached to this shape. */
export function isGrowthTarget(shape: TLShape | undefined): boolean {
  return shape?.type === CAPITAL_CARD || shape?.type === VISION_STAR;
}
