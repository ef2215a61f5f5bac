import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const tab = style({
  padding: space(2, 0),
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
  marginInlineStart: space(1),
  padding: space(0, 2),
  borderRadius: theme.radius.box,
  background: theme.color.accent,
  color: theme.color.onAccent,
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
  fontWeight: 600,
});
