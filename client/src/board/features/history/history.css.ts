import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { column, pressableRow, small } from "../../../ui/style-parts.ts";

export const heading = style({
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
  fontWeight: 600,
  outline: "none",
});
export const title = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
  outline: "none",
});
export const quiet = style({ ...small, color: theme.color.inkFaint });
export const soft = style({ color: theme.color.inkSoft });
export const bar = style({ display: "flex", margin: space(-2, -3, -2) });
export const keep = style({ ...column, gap: space(2), justifyItems: "start" });
export const keepName = style({ width: "100%" });
export const rows = style({ ...column, margin: space(0, -2), padding: 0, listStyle: "none" });
export const row = style({
  ...column,
  ...pressableRow,
  gap: space(0.5),
  // What kept itself stands on a thin line beside what somebody kept: one timeline, two weights.
  borderInlineStart: `3px solid ${theme.color.accent}`,
  borderStartStartRadius: 0,
  borderEndStartRadius: 0,
  selectors: { "&[data-turn]": { borderInlineStartColor: theme.color.line } },
});
export const rowName = style({
  flex: 1,
  minWidth: 0,
  overflowWrap: "anywhere",
  fontWeight: 600,
  selectors: { [`${row}[data-turn] &`]: { fontWeight: 400 } },
});
export const rowBy = style({
  ...small,
  color: theme.color.inkSoft,
  selectors: { [`${row}:hover &`]: { color: theme.color.ink } },
});

export const sentence = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.large,
  lineHeight: theme.line.title,
  overflowWrap: "anywhere",
});
export const notice = style({
  ...column,
  gap: space(2),
  padding: space(3, 3),
  borderRadius: theme.radius.box,
  background: theme.color.accentSoft,
});
