import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";
import { floating } from "./floating.css.ts";

export const menu = style([floating, { minWidth: "184px", padding: "4px" }]);

export const menuItem = style({
  display: "flex",
  alignItems: "center",
  gap: "8px",
  minHeight: "32px",
  padding: "4px 8px",
  borderRadius: `calc(${theme.radius} - 4px)`,
  cursor: "pointer",
  outline: "none",
  userSelect: "none",
  selectors: {
    "&[data-highlighted]": { backgroundColor: theme.color.surfaceHover },
    "&[data-disabled]": { color: theme.color.inkFaint, cursor: "default" },
  },
});

export const menuHeading = style({
  padding: "4px 8px 8px",
  color: theme.color.inkSoft,
  fontSize: "12px",
});

export const menuSeparator = style({
  height: "1px",
  margin: "4px 8px",
  backgroundColor: theme.color.line,
});
