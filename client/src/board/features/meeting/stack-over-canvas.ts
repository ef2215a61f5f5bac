import { space } from "../../../theme/space.ts";
import { barOverCanvas } from "../../../ui/style-parts.ts";

/** Below what stands in the row over the canvas, whatever a meeting says, one under the other. */
export const stackOverCanvas = {
  position: "absolute",
  top: 64,
  left: 0,
  right: 0,
  zIndex: barOverCanvas.zIndex,
  display: "flex",
  flexDirection: "column",
  alignItems: "center",
  gap: space(2),
  pointerEvents: "none",
} as const;

export const barInStack = {
  ...barOverCanvas,
  position: "static",
  transform: "none",
} as const;
