import { keyframes, style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

/** Whatever lies above the page: menus, dialogs, toasts. Only these cast a shadow. */
const appear = keyframes({ from: { opacity: 0, transform: "translateY(4px)" } });

export const floating = style({
  zIndex: theme.layer.floating,
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.surface,
  boxShadow: theme.shadow.floating,
  color: theme.color.ink,
  animation: `${appear} ${theme.motion.quick}`,
});
