import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

export const chip = style({
  display: "inline-flex",
  alignItems: "center",
  gap: space(1),
  minHeight: "24px",
  paddingInline: space(2),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  color: theme.color.inkSoft,
  fontSize: theme.text.small,
  lineHeight: theme.line.body,
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
