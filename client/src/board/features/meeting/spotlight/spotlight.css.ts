import { style } from "@vanilla-extract/css";
import { space } from "../../../../theme/space.ts";
import { theme } from "../../../../theme/theme.css.ts";
import { barOverCanvas } from "../../../../ui/style-parts.ts";

/** Below what stands in the row over the canvas. */
export const overCanvas = style({
  ...barOverCanvas,
  top: 64,
  flexWrap: "wrap",
  gap: space(1, 2),
  width: "max-content",
  pointerEvents: "all",
});

/** Where a sheet, or the panel by itself, lies over the canvas. */
export const aboveTabs = style({
  display: "none",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(1, 2),
  margin: space(3, 0, 0, 4),
  padding: space(2, 3),
  border: `1px solid ${theme.color.accent}`,
  borderRadius: theme.radius.box,
  background: theme.color.accentSoft,
  selectors: { '[data-panel="whole"] &': { display: "flex" } },
  "@media": {
    "screen and (max-width: 800px)": {
      selectors: { '[data-sheet="true"] &': { display: "flex" } },
    },
  },
});

export const words = style({ flex: "1 1 180px", minWidth: 0, overflowWrap: "anywhere" });
export const seconds = style({
  fontVariantNumeric: "tabular-nums",
  color: theme.color.inkSoft,
});
