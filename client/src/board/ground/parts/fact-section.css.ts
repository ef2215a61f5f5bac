import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const fact = style({ borderTop: `1px solid ${theme.color.line}` });
export const factName = style({
  padding: space(3, 0),
  color: theme.color.inkFaint,
  cursor: "pointer",
  ":hover": { color: theme.color.ink },
});
export const factHeading = style({
  display: "inline",
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
  fontWeight: 600,
});
export const factBody = style({ paddingBottom: space(4) });
