import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

export const wordmark = style({
  display: "inline-flex",
  alignItems: "center",
  gap: space(2),
  color: theme.color.ink,
  fontFamily: theme.font.reading,
  fontSize: theme.text.title,
  lineHeight: theme.line.large,
  fontWeight: 500,
  letterSpacing: "0.08em",
  textDecoration: "none",
});

export const wordmarkStar = style({ flex: "none", color: theme.color.star });
