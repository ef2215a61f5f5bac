import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const embed = style({
  display: "grid",
  placeItems: "center",
  padding: 12,
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius,
  background: theme.color.surface,
  overflow: "hidden",
});

export const embedLink = style({
  color: theme.color.inkSoft,
  overflowWrap: "anywhere",
  pointerEvents: "all",
});
