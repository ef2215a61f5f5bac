import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

export const chip = style({
  display: "inline-flex",
  alignItems: "center",
  gap: "4px",
  minHeight: "24px",
  paddingInline: "8px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius,
  color: theme.color.inkSoft,
  fontSize: "12px",
  lineHeight: "20px",
  whiteSpace: "nowrap",
});

export const chipRemovable = style([
  chip,
  {
    minHeight: "28px",
    background: theme.color.accentSoft,
    borderColor: "transparent",
    color: theme.color.accent,
    cursor: "pointer",
    selectors: { "&:hover": { borderColor: theme.color.accent } },
  },
]);
