import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { HIDDEN } from "../../../ui/visually-hidden.css.ts";

/** A panel in which seven tabs have room in one line, and one of a meeting among them only as signs. */
export const NARROW_TABS = "(max-width: 480px)";
const isWithEight = '[role="tablist"]:has(> :nth-child(8)) &';

export const tab = style({
  position: "relative",
  padding: space(2, 0),
  border: 0,
  borderBottom: "2px solid transparent",
  background: "none",
  color: theme.color.inkSoft,
  whiteSpace: "nowrap",
  cursor: "pointer",
  selectors: {
    '&[data-state="active"]': { color: theme.color.ink, borderBottomColor: theme.color.accent },
  },
});

/** How many things wait behind a tab: above its words, so that the tabs keep their places. */
export const tabBadge = style({
  position: "absolute",
  top: space(-1),
  insetInlineEnd: -6,
  minWidth: 16,
  padding: space(0, 1),
  borderRadius: theme.radius.box,
  background: theme.color.accent,
  color: theme.color.onAccent,
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
  fontWeight: 600,
  fontVariantNumeric: "tabular-nums",
});

export const tabSign = style({
  display: "none",
  verticalAlign: "-3px",
  "@container": {
    [NARROW_TABS]: { selectors: { [isWithEight]: { display: "inline-block" } } },
  },
});
export const tabWords = style({
  "@container": { [NARROW_TABS]: { selectors: { [isWithEight]: HIDDEN } } },
});
