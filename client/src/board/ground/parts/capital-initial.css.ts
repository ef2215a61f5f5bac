import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const initial = style({
  flex: "none",
  width: 24,
  height: 24,
  display: "grid",
  placeItems: "center",
  borderRadius: theme.radius.inner,
  border: `1px solid ${theme.color.capitalEdge}`,
  color: theme.color.onCapital,
  fontFamily: theme.font.reading,
  fontSize: theme.text.body,
  lineHeight: theme.line.single,
});
