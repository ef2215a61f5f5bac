import { style, styleVariants } from "@vanilla-extract/css";
import { theme } from "../../theme/theme.css.ts";

/** At its own size, so that its letters stay as large as all others; where it is too wide, it scrolls. */
export const frame = style({ maxWidth: "100%", overflowX: "auto" });

export const picture = style({
  display: "block",
  "@media": { print: { maxWidth: "100%", height: "auto" } },
});

export const beat = style({ fill: theme.color.inkFaint, fontSize: theme.text.small });

export const arrow = style({
  fill: "none",
  stroke: theme.color.inkSoft,
  strokeWidth: 1.5,
  selectors: {
    '&[data-kind="reinvest"]': { strokeDasharray: "1 3", strokeWidth: 2.5 },
    '&[data-kind="less"]': { strokeDasharray: "8 5" },
    '&[data-side="other"]': { strokeDasharray: "5 4", opacity: 0.75 },
    '&[data-side="own"]': { stroke: theme.color.accent, strokeWidth: 2.5 },
  },
});

/** As their lines. */
export const head = styleVariants({
  usual: { fill: theme.color.inkSoft },
  own: { fill: theme.color.accent },
});

export const card = style({
  selectors: { '&[data-side="other"]': { opacity: 0.75 } },
});

export const cardGround = style({
  fill: theme.color.surface,
  stroke: theme.color.lineStrong,
  selectors: {
    '[data-side="other"] > &': {
      strokeDasharray: "4 3",
      fill: "none",
      stroke: theme.color.inkSoft,
    },
    '[data-side="own"] > &': { stroke: theme.color.accent, strokeWidth: 2 },
  },
});

/** The words on it stay as clear as on any other. */
export const cardHeat = style({ fill: theme.color.accentSoft, stroke: theme.color.accent });

export const stone = style({ stroke: theme.color.capitalEdge });

export const initial = style({
  fill: theme.color.onCapital,
  fontSize: theme.text.small,
  fontWeight: 600,
  textAnchor: "middle",
});

export const name = style({ fill: theme.color.ink, fontSize: theme.text.small });

/** What one has alone is stressed by more than colour. */
export const plus = style({
  fill: theme.color.accent,
  fontSize: theme.text.body,
  fontWeight: 700,
  textAnchor: "middle",
  stroke: theme.color.surface,
  strokeWidth: 4,
  paintOrder: "stroke",
});
