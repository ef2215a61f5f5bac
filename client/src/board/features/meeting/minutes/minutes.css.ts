import { style } from "@vanilla-extract/css";
import { space } from "../../../../theme/space.ts";
import { theme } from "../../../../theme/theme.css.ts";
import { column, small } from "../../../../ui/style-parts.ts";

export const first = style({ marginBottom: space(5) });
export const held = style({ ...column, gap: space(2), marginTop: space(6) });
export const title = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.title,
  lineHeight: theme.line.title,
  fontWeight: 600,
  overflowWrap: "anywhere",
});
export const heading = style({
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
  fontWeight: 600,
});
export const told = style({ ...small, color: theme.color.inkSoft });
