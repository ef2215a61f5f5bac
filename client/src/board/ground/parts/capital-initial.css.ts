import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const initial = style({
  flex: "none",
  width: 24,
  height: 24,
  display: "grid",
  placeItems: "center",
  borderRadius: 6,
  border: `1px solid ${theme.color.capitalEdge}`,
  color: theme.color.onCapital,
  fontFamily: theme.font.reading,
  fontSize: 13,
  lineHeight: 1,
});
