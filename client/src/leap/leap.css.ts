import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { column, small } from "../ui/style-parts.ts";

export const baseline = style({ ...small, color: theme.color.inkFaint });

export const adds = style({ ...column, gap: space(4) });
export const addsTitle = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});
export const groups = style({
  display: "grid",
  gridTemplateColumns: "repeat(auto-fit, minmax(260px, 1fr))",
  gap: space(5),
  alignItems: "start",
});
export const group = style({ ...column, gap: space(1) });
export const groupName = style({ ...small, color: theme.color.inkFaint, fontWeight: 600 });
export const parts = style({ ...column, gap: space(1), margin: 0, padding: 0, listStyle: "none" });
export const part = style({
  paddingInlineStart: space(3),
  borderInlineStart: `2px solid ${theme.color.accent}`,
  overflowWrap: "anywhere",
  selectors: { '&[data-kind="stays"]': { borderColor: theme.color.lineStrong } },
});
