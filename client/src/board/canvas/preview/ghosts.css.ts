import { style, styleVariants } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const ghosts = style({
  position: "absolute",
  top: 0,
  left: 0,
  width: 1,
  height: 1,
  overflow: "visible",
  pointerEvents: "none",
  zIndex: theme.layer.overShapes,
});

/** Ghosts take their colour from here: what would be there, what would go. */
export const tone = styleVariants({
  new: { color: theme.color.accent },
  gone: { color: theme.color.danger },
  lit: { color: theme.color.accent, filter: "drop-shadow(0 0 6px currentColor)" },
});

const stroke = { fill: "none", stroke: "currentColor" } as const;
export const line = style({ ...stroke, strokeWidth: 3, strokeDasharray: "9 6" });
export const double = style({ ...stroke, strokeWidth: 8, strokeDasharray: "9 6" });
export const between = style({ fill: "none", stroke: theme.color.paper, strokeWidth: 3 });
export const halo = style({
  fill: "none",
  stroke: theme.color.paper,
  strokeWidth: 14,
  strokeLinecap: "round",
  opacity: 0.85,
});
export const head = style({ fill: "currentColor" });
export const way = style({ ...stroke, strokeWidth: 1.5, strokeDasharray: "2 5", opacity: 0.7 });
export const box = style({
  ...stroke,
  strokeWidth: 2,
  strokeDasharray: "8 5",
  fill: `color-mix(in srgb, ${theme.color.surface} 78%, transparent)`,
});
/** Nothing lies over what is there. */
export const glow = style({ ...stroke, strokeWidth: 4 });
export const name = style({
  fill: "currentColor",
  fontFamily: theme.font.reading,
  fontSize: 28,
  textAnchor: "middle",
  dominantBaseline: "central",
});
