import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { column, small } from "../../../ui/style-parts.ts";

export const lines = style({
  ...column,
  gap: space(2),
  margin: 0,
  padding: 0,
  listStyle: "none",
});
export const line = style({
  ...column,
  gap: space(1),
  paddingInlineStart: space(3),
  borderInlineStart: `2px solid ${theme.color.line}`,
});
export const words = style({ overflowWrap: "anywhere" });
export const when = style({ ...small, color: theme.color.inkFaint });
export const below = style({
  ...column,
  ...small,
  margin: 0,
  paddingInlineStart: space(4),
  color: theme.color.inkSoft,
  overflowWrap: "anywhere",
});
export const lead = style({
  ...small,
  justifySelf: "start",
  minHeight: 24,
  padding: 0,
  border: "none",
  background: "none",
  color: theme.color.accent,
  textDecoration: "underline",
  textUnderlineOffset: 3,
  cursor: "pointer",
});
