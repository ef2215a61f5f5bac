import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";
import { sized } from "../segments-page.css.ts";

export const picture = style([sized, { marginBottom: space(3) }]);

export const beat = style({
  fill: theme.color.inkSoft,
  fontSize: theme.text.body,
  fontWeight: 500,
  textAnchor: "middle",
});

export const ribbon = style({
  stroke: theme.color.surface,
  strokeWidth: 1,
  opacity: 0.34,
  outline: "none",
  selectors: {
    "&:hover": { opacity: 0.65 },
    "&:focus-visible": { opacity: 0.8, stroke: theme.color.ink, strokeWidth: 2 },
  },
});

export const bar = style({ outline: "none" });

export const stone = style({
  stroke: theme.color.capitalEdge,
  selectors: { [`${bar}:focus-visible > &`]: { stroke: theme.color.accent, strokeWidth: 3 } },
});

export const initial = style({
  fill: theme.color.onCapital,
  fontSize: theme.text.small,
  fontWeight: 600,
  textAnchor: "middle",
});

/** A ground of its own, so that it is read over ribbons. */
export const name = style({
  fill: theme.color.ink,
  stroke: theme.color.paper,
  strokeWidth: 4,
  paintOrder: "stroke",
  fontSize: theme.text.small,
  selectors: { '&[data-side="left"]': { textAnchor: "end" } },
});
