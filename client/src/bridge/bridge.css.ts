import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { column, pressableRow, small } from "../ui/style-parts.ts";

export const choices = style({ display: "flex", flexWrap: "wrap", gap: space(4) });
export const joins = style({ ...column, gap: space(2) });
export const joinsTitle = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});
export const list = style({ ...column, gap: space(1), margin: 0, padding: 0, listStyle: "none" });
export const row = style({
  ...pressableRow,
  display: "grid",
  gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
  gap: space(4),
  color: theme.color.ink,
  selectors: { '&[aria-pressed="true"]': { background: theme.color.starSoft } },
});
export const heads = style({
  ...small,
  display: "grid",
  gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
  gap: space(4),
  padding: space(0, 2),
  color: theme.color.inkFaint,
});
export const offering = style({ fontWeight: 600, overflowWrap: "anywhere" });
export const words = style({ overflowWrap: "anywhere" });
export const quiet = style({ ...small, color: theme.color.inkSoft });
