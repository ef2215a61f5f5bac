import { style, styleVariants } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

export const steps = style({ display: "block", maxWidth: "100%" });
export const year = style({ stroke: theme.color.line });
export const rule = style({ stroke: theme.color.line });
export const yearWords = style({
  fill: theme.color.inkFaint,
  fontSize: theme.text.small,
  fontVariantNumeric: "tabular-nums",
});

export const side = styleVariants({
  customer: { color: theme.color.accent },
  ourGuess: { color: theme.color.inkSoft },
});
export const line = style({
  fill: "none",
  stroke: "currentcolor",
  strokeWidth: 2,
  selectors: { [`${side.ourGuess} > &`]: { strokeDasharray: "4 3", strokeWidth: 1.5 } },
});
export const mark = style({
  fill: "currentcolor",
  stroke: theme.color.paper,
  selectors: {
    [`${side.ourGuess} > &`]: {
      fill: theme.color.paper,
      stroke: "currentcolor",
      strokeWidth: 1.5,
    },
  },
});
