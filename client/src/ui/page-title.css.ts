import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

export const pageTitle = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.display,
  lineHeight: theme.line.display,
  fontWeight: 500,
});
