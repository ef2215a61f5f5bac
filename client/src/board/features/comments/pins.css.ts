import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";
import { small } from "../../../ui/style-parts.ts";

const onCanvas = {
  position: "absolute",
  display: "grid",
  placeItems: "center",
  padding: 0,
  pointerEvents: "all",
  cursor: "pointer",
  ...small,
} as const;

export const pin = style({
  ...onCanvas,
  width: 28,
  height: 28,
  transform: "translate(-50%, -50%)",
  border: `1.5px solid ${theme.color.accent}`,
  borderRadius: theme.radius.round,
  borderEndStartRadius: theme.radius.inner,
  background: theme.color.surface,
  color: theme.color.accent,
  fontWeight: 600,
  boxShadow: theme.shadow.floating,
  selectors: {
    '&[data-unread="true"]': { background: theme.color.accent, color: theme.color.onAccent },
    '&[aria-current="true"]': { outline: `2px solid ${theme.color.star}`, outlineOffset: 2 },
  },
});

/** On the pin of something that our team alone reads. */
export const lock = style({
  position: "absolute",
  insetBlockStart: -7,
  insetInlineEnd: -7,
  display: "grid",
  placeItems: "center",
  width: 16,
  height: 16,
  borderRadius: theme.radius.round,
  background: theme.color.ink,
  color: theme.color.surface,
});

export const begins = style({
  ...onCanvas,
  width: 32,
  height: 32,
  transform: "translate(-50%, -50%)",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  color: theme.color.inkSoft,
  boxShadow: theme.shadow.floating,
  ":hover": { color: theme.color.accent },
});
