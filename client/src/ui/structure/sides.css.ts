import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";
import { column } from "../style-parts.ts";

/** Two boards beside each other, each with its picture and its sentence. */
export const page = style({ ...column, gap: space(6) });
export const customer = style({ color: theme.color.inkSoft });

export const sides = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
  gap: space(6),
  "@media": { "screen and (max-width: 880px)": { gridTemplateColumns: "minmax(0, 1fr)" } },
});
export const side = style({
  ...column,
  gap: space(3),
  alignContent: "start",
  padding: space(4),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
});
export const sideHead = style({ ...column, gap: space(0.5) });
export const boardName = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
  overflowWrap: "anywhere",
});
export const star = style({ color: theme.color.inkSoft, overflowWrap: "anywhere" });
export const sentence = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.body,
  lineHeight: theme.line.large,
  overflowWrap: "anywhere",
});
export const empty = style({ color: theme.color.inkFaint });
