import { style, styleVariants } from "@vanilla-extract/css";
import { theme } from "../../theme/theme.css.ts";

/** At its own size, so that its letters stay as large as all others; where it is too wide, it scrolls. */
export const frame = style({ maxWidth: "100%", overflowX: "auto" });
export const picture = style({
  display: "block",
  "@media": { print: { maxWidth: "100%", height: "auto" } },
});
export const flow = style({});
export const line = style({
  fill: "none",
  stroke: theme.color.ink,
  strokeWidth: 1.5,
  selectors: {
    '[data-family="money"] > &': { stroke: theme.color.star, strokeWidth: 4 },
    '[data-family="nonMoney"] > &': { stroke: theme.color.accent, strokeDasharray: "5 4" },
    '[data-lit="true"] > &': { stroke: theme.color.accent, strokeWidth: 5 },
  },
});
/** As their lines. */
export const head = styleVariants({
  real: { fill: theme.color.ink },
  money: { fill: theme.color.star },
  nonMoney: { fill: theme.color.accent },
  lit: { fill: theme.color.accent },
});
/** Money is a double line. */
export const within = style({ fill: "none", stroke: theme.color.surface, strokeWidth: 1.5 });
export const sector = style({
  fill: theme.color.surface,
  stroke: theme.color.lineStrong,
  selectors: { '&[data-kind="us"]': { stroke: theme.color.ink, strokeWidth: 2 } },
});
export const initial = style({
  fill: theme.color.onCapital,
  fontSize: theme.text.small,
  fontWeight: 600,
  textAnchor: "middle",
});
export const name = style({ fill: theme.color.ink, fontSize: theme.text.small });
export const words = style({
  fill: theme.color.ink,
  fontSize: theme.text.small,
  fontWeight: 600,
  textAnchor: "middle",
  stroke: theme.color.surface,
  strokeWidth: 5,
  paintOrder: "stroke",
});
