import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

export const stone = style({
  display: "grid",
  placeItems: "center",
  width: "24px",
  height: "24px",
  margin: space(0, "auto", 1),
  borderRadius: theme.radius.inner,
  boxShadow: `inset 0 0 0 1px ${theme.color.capitalEdge}`,
  color: theme.color.onCapital,
  fontSize: theme.text.small,
  lineHeight: theme.line.single,
  fontWeight: 600,
});
