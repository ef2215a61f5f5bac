import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

export const wordmark = style({
  display: "inline-flex",
  alignItems: "center",
  gap: "8px",
  color: theme.color.ink,
  fontFamily: theme.font.reading,
  fontSize: "17px",
  lineHeight: "24px",
  fontWeight: 500,
  letterSpacing: "0.08em",
  textDecoration: "none",
});

export const wordmarkStar = style({ flex: "none", color: theme.color.star });
