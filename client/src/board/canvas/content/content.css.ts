import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const embed = style({
  display: "grid",
  placeItems: "center",
  padding: space(3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  overflow: "hidden",
});

export const embedLink = style({
  color: theme.color.inkSoft,
  overflowWrap: "anywhere",
  pointerEvents: "all",
});
