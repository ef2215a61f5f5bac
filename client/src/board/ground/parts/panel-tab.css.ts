import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const tab = style({
  padding: "8px 0",
  border: 0,
  borderBottom: "2px solid transparent",
  background: "none",
  color: theme.color.inkSoft,
  cursor: "pointer",
  selectors: {
    '&[data-state="active"]': { color: theme.color.ink, borderBottomColor: theme.color.accent },
  },
});

/** How many things wait behind a tab. */
export const tabBadge = style({
  marginInlineStart: 4,
  padding: "0 6px",
  borderRadius: 8,
  background: theme.color.accent,
  color: theme.color.onAccent,
  fontSize: 11,
  lineHeight: "16px",
  fontWeight: 600,
});
