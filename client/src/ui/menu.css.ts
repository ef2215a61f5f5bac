import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { floating } from "./floating.css.ts";

/** As many people may be in it as have one board open. */
export const menu = style([
  floating,
  {
    minWidth: "184px",
    maxHeight: "var(--radix-dropdown-menu-content-available-height)",
    padding: space(1),
    overflowY: "auto",
  },
]);

export const menuItem = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  minHeight: "32px",
  padding: space(1, 2),
  borderRadius: theme.radius.inner,
  cursor: "pointer",
  outline: "none",
  userSelect: "none",
  selectors: {
    "&[data-highlighted]": { backgroundColor: theme.color.surfaceHover },
    "&[data-disabled]": { color: theme.color.inkFaint, cursor: "default" },
  },
});

export const menuHeading = style({
  padding: space(1, 2, 2),
  color: theme.color.inkSoft,
  fontSize: theme.text.small,
});

export const menuSeparator = style({
  height: "1px",
  margin: space(1, 2),
  backgroundColor: theme.color.line,
});

export const menuCheck = style({ display: "grid", width: "16px" });
