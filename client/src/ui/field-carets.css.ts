import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

/** Holds a text and the carets over it. */
export const frame = style({ display: "grid", position: "relative", minWidth: 0 });

export const layer = style({ position: "absolute", zIndex: 2, pointerEvents: "none" });

export const mirror = style({
  position: "absolute",
  overflow: "hidden",
  color: "transparent",
  userSelect: "none",
});

export const selected = style({
  background: "color-mix(in srgb, var(--person) 22%, transparent)",
});

export const caret = style({
  position: "absolute",
  marginInlineStart: -1,
  borderInlineStart: "2px solid var(--person)",
});

export const name = style({
  position: "absolute",
  maxWidth: "100%",
  padding: "0 5px",
  borderRadius: 4,
  overflow: "hidden",
  background: "var(--person)",
  color: theme.color.onCapital,
  fontFamily: theme.font.body,
  fontSize: 11,
  fontWeight: 500,
  lineHeight: "15px",
  textAlign: "left",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
});
