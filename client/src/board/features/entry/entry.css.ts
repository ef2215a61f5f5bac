import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { floating } from "../../../ui/floating.css.ts";

export const entry = style({ position: "relative", padding: space(3, 4, 0) });

export const line = style({
  display: "flex",
  alignItems: "center",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.paper,
  selectors: {
    "&:focus-within": { borderColor: theme.color.accent },
    '&:has([aria-invalid="true"])': { borderColor: theme.color.danger },
  },
});

export const field = style({
  flex: 1,
  minWidth: 0,
  padding: space(2, 3),
  border: 0,
  background: "none",
  outline: "none",
  "::placeholder": { color: theme.color.inkFaint },
});

export const enter = style({
  display: "grid",
  placeItems: "center",
  width: 32,
  height: 32,
  border: 0,
  background: "none",
  color: theme.color.inkSoft,
  cursor: "pointer",
  ":disabled": { opacity: 0.3, cursor: "default" },
});

/** Over what stands below, which does not move for it. */
export const explanation = style([
  floating,
  {
    position: "absolute",
    zIndex: theme.layer.raised,
    top: "100%",
    insetInline: space(4),
    padding: space(2, 3),
    fontSize: theme.text.small,
    lineHeight: theme.line.small,
    color: theme.color.inkSoft,
    pointerEvents: "none",
  },
]);
