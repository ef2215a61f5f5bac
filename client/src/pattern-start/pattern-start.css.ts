import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { column, small } from "../ui/style-parts.ts";

export const form = style({ ...column, gap: space(4) });

export const departures = style({
  padding: space(3, 0),
  borderTop: `1px solid ${theme.color.line}`,
});
export const summary = style({ cursor: "pointer" });
export const heading = style({
  display: "inline",
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
  fontWeight: 600,
});
export const count = style({ ...small, marginInlineStart: space(2), color: theme.color.inkFaint });
export const list = style({
  ...column,
  gap: space(3),
  margin: space(3, 0, 0),
  padding: 0,
  listStyle: "none",
});
export const row = style({ ...column, gap: space(0.5), overflowWrap: "anywhere" });
export const names = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "baseline",
  gap: space(1, 3),
});
export const quiet = style({ ...small, color: theme.color.inkFaint });
/** On a card as wide as its words, at the side where they begin. */
export const from = style({
  alignSelf: "start",
  justifySelf: "start",
  marginInlineStart: space(-3),
});
