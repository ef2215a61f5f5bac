import { style } from "@vanilla-extract/css";
import { theme } from "../../theme/theme.css.ts";

/** Over the canvas, and over a panel that covers it; the dock stays free. */
export const place = style({
  gridArea: "canvas",
  position: "relative",
  zIndex: theme.layer.overBoard,
  justifySelf: "end",
  display: "flex",
  flexDirection: "column",
  width: 304,
  maxWidth: "calc(100% - 24px)",
  minHeight: 0,
  alignSelf: "start",
  maxHeight: "calc(100% - 88px)",
  margin: 12,
  pointerEvents: "none",
  selectors: {
    '&[data-left="true"]': { justifySelf: "start", marginTop: 60 },
    '&[data-dragging="true"]': { visibility: "hidden" },
    // Also where the canvas lies under the panel.
    '[data-panel="whole"] > &': { gridColumn: "1 / -1" },
  },
});
