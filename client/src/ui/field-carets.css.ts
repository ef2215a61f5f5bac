import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

/** Holds a text and the carets over it. */
export const frame = style({ display: "grid", position: "relative", minWidth: 0 });

export const layer = style({
  position: "absolute",
  zIndex: theme.layer.raised,
  pointerEvents: "none",
});

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
  padding: space(0, 1),
  borderRadius: theme.radius.inner,
  overflow: "hidden",
  background: "var(--person)",
  color: theme.color.onCapital,
  fontFamily: theme.font.body,
  fontSize: theme.text.small,
  fontWeight: 500,
  lineHeight: theme.line.small,
  textAlign: "left",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
});
