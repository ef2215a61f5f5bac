import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const fact = style({ borderTop: `1px solid ${theme.color.line}` });
export const factName = style({
  padding: "10px 0",
  color: theme.color.inkFaint,
  cursor: "pointer",
  ":hover": { color: theme.color.ink },
});
export const factHeading = style({
  display: "inline",
  fontSize: 12,
  lineHeight: "16px",
  fontWeight: 600,
});
export const factBody = style({ paddingBottom: 14 });
