import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";
import { sized } from "../segments-page.css.ts";
import { small } from "../../ui/style-parts.ts";

export const plane = style([
  sized,
  {
    marginBlock: space(2, 3),
    border: `1px solid ${theme.color.line}`,
    borderRadius: theme.radius.box,
    backgroundColor: theme.color.surface,
  },
]);

export const point = style({ outline: "none", cursor: "pointer" });

export const symbol = style({
  fill: theme.color.inkSoft,
  fillOpacity: 0.7,
  stroke: theme.color.surface,
  selectors: {
    '&[data-medoid="true"]': { fill: theme.color.accent, fillOpacity: 1 },
    [`${point}:hover > &`]: { stroke: theme.color.accent, strokeWidth: 2 },
    [`${point}:focus-visible > &`]: { stroke: theme.color.accent, strokeWidth: 3 },
  },
});

export const label = style({
  fill: theme.color.ink,
  stroke: theme.color.surface,
  strokeWidth: 4,
  paintOrder: "stroke",
  fontSize: theme.text.small,
  selectors: { '&[data-medoid="true"]': { fontWeight: 600 } },
});

export const line = style({ stroke: theme.color.lineStrong, strokeDasharray: "2 3" });

export const lineWords = style({
  fill: theme.color.inkSoft,
  stroke: theme.color.surface,
  strokeWidth: 4,
  paintOrder: "stroke",
  fontSize: theme.text.small,
  textAnchor: "middle",
});

export const scroll = style({ overflowX: "auto", marginBlock: space(3) });

export const grid = style({ borderCollapse: "separate", borderSpacing: "2px" });

export const gridName = style({
  maxWidth: "220px",
  paddingInlineEnd: space(2),
  overflow: "hidden",
  fontWeight: 400,
  textAlign: "end",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
});

export const gridCell = style({
  width: "32px",
  minWidth: "32px",
  height: "32px",
  padding: 0,
  borderRadius: theme.radius.inner,
  backgroundColor: theme.color.lane,
});

/** The nearer, the larger: read without colour. */
export const nearness = style({
  display: "block",
  flex: "none",
  width: "6px",
  height: "6px",
  margin: space(0, "auto"),
  borderRadius: theme.radius.inner,
  backgroundColor: theme.color.lineStrong,
  selectors: {
    '&[data-band="same"]': { width: "26px", height: "26px", backgroundColor: theme.color.ink },
    '&[data-band="near"]': { width: "20px", height: "20px", backgroundColor: theme.color.accent },
    '&[data-band="ratherNear"]': {
      width: "13px",
      height: "13px",
      backgroundColor: theme.color.accent,
    },
  },
});

export const legend = style([
  small,
  { display: "flex", flexWrap: "wrap", gap: space(2, 4), color: theme.color.inkSoft },
]);

export const legendItem = style({
  display: "inline-flex",
  alignItems: "center",
  gap: space(2),
});
