import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

export const tooltip = style({
  zIndex: 1100,
  maxWidth: "280px",
  padding: "4px 8px",
  borderRadius: theme.radius,
  backgroundColor: theme.color.ink,
  boxShadow: theme.shadow.floating,
  color: theme.color.paper,
  fontSize: "12px",
  lineHeight: "20px",
});

export const shortcutKeys = style({ marginInlineStart: "8px", opacity: 0.72 });
