import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";
import { barOverCanvas, small } from "../../ui/style-parts.ts";

/** Where the canvas is. */
export const frozen = style({
  gridArea: "canvas",
  position: "relative",
  zIndex: theme.layer.overBoard,
  minWidth: 0,
  background: theme.color.paper,
  // What is looked at is another time: its edge says so wherever one looks.
  "::after": {
    content: '""',
    position: "absolute",
    inset: 0,
    zIndex: theme.layer.overCanvas,
    border: `3px solid ${theme.color.accent}`,
    pointerEvents: "none",
  },
  "@media": { print: { display: "none" } },
});
export const bar = style({
  ...barOverCanvas,
  flexWrap: "wrap",
  gap: space(3),
  width: "max-content",
});
export const words = style({ display: "grid", minWidth: 0, flex: "1 1 200px" });
export const name = style({ fontWeight: 600, overflowWrap: "anywhere" });
export const when = style({ ...small, color: theme.color.inkSoft });
export const link = style({
  ...small,
  display: "flex",
  alignItems: "center",
  gap: space(1),
  color: theme.color.inkSoft,
});
export const linkWords = style({ whiteSpace: "nowrap" });
