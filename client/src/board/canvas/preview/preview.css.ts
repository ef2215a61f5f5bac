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
  // Above every shape: tldraw numbers those from 1 upwards.
  zIndex: 1_000_000,
});

/** Ghosts take their colour from here: what would be there, what would go. */
export const tone = styleVariants({
  new: { color: theme.color.accent },
  gone: { color: theme.color.danger },
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
export const name = style({
  fill: "currentColor",
  fontFamily: theme.font.reading,
  fontSize: 28,
  textAnchor: "middle",
  dominantBaseline: "central",
});

export const bar = style({
  position: "absolute",
  top: 12,
  left: "50%",
  transform: "translateX(-50%)",
  zIndex: 300,
  display: "flex",
  alignItems: "center",
  gap: 8,
  maxWidth: "calc(100% - 24px)",
  padding: "6px 6px 6px 16px",
  border: `1px solid ${theme.color.accent}`,
  borderRadius: theme.radius,
  background: theme.color.surface,
  color: theme.color.ink,
  boxShadow: theme.shadow.floating,
  fontFamily: theme.font.body,
  fontSize: 13,
  lineHeight: "20px",
  pointerEvents: "all",
});
export const barWords = style({ minWidth: 0, marginRight: 8 });
