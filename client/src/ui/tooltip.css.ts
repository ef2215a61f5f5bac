import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

export const tooltip = style({
  zIndex: theme.layer.tooltip,
  maxWidth: "280px",
  padding: space(1, 2),
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.ink,
  boxShadow: theme.shadow.floating,
  color: theme.color.paper,
  fontSize: theme.text.small,
  lineHeight: theme.line.body,
});

export const shortcutKeys = style({ marginInlineStart: space(2), opacity: 0.72 });
