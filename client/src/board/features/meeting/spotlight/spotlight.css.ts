import { style } from "@vanilla-extract/css";
import { space } from "../../../../theme/space.ts";
import { theme } from "../../../../theme/theme.css.ts";
import { barOverCanvas } from "../../../../ui/style-parts.ts";
import { barInStack } from "../stack-over-canvas.ts";

export const overCanvas = style({ ...barInStack, flexWrap: "wrap", gap: space(1, 2) });

/** At the foot of the page, above the sheet that it follows. */
export const overSheet = style({
  ...barOverCanvas,
  position: "fixed",
  top: "auto",
  bottom: 12,
  zIndex: theme.layer.sheet,
  display: "none",
  flexWrap: "wrap",
  gap: space(1, 2),
  width: "max-content",
  selectors: { '[data-panel="whole"] > &': { display: "flex" } },
  "@media": {
    "screen and (max-width: 800px)": {
      selectors: { '[data-sheet="true"] ~ &': { display: "flex" } },
    },
  },
});

export const words = style({ minWidth: 0, overflowWrap: "anywhere" });
export const seconds = style({
  fontVariantNumeric: "tabular-nums",
  color: theme.color.inkSoft,
});
