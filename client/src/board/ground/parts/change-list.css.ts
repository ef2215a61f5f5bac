import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const changes = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr)",
  gap: 4,
  margin: 0,
  padding: 0,
  listStyle: "none",
});
export const change = style({
  paddingInlineStart: 10,
  borderInlineStart: `2px solid ${theme.color.lineStrong}`,
  overflowWrap: "anywhere",
});
