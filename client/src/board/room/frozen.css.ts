import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";
import { small } from "../../ui/style-parts.ts";

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
  position: "absolute",
  top: 12,
  left: "50%",
  transform: "translateX(-50%)",
  zIndex: theme.layer.overCanvas,
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(3),
  width: "max-content",
  maxWidth: "calc(100% - 24px)",
  padding: space(2, 2, 2, 4),
  border: `1px solid ${theme.color.accent}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  color: theme.color.ink,
  boxShadow: theme.shadow.floating,
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
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
