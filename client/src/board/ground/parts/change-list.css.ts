import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const changes = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr)",
  gap: space(1),
  margin: 0,
  padding: 0,
  listStyle: "none",
});
export const change = style({
  paddingInlineStart: space(3),
  borderInlineStart: `2px solid ${theme.color.lineStrong}`,
  overflowWrap: "anywhere",
});
