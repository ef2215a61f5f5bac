import { style } from "@vanilla-extract/css";
import { space } from "../../../../theme/space.ts";
import { theme } from "../../../../theme/theme.css.ts";
import { column, small } from "../../../../ui/style-parts.ts";

const row = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "baseline",
  gap: space(1, 2),
} as const;

export const step = style({
  ...column,
  gap: space(1),
  padding: space(2, 3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  selectors: {
    '&[aria-current="step"]': {
      borderColor: theme.color.accent,
      background: theme.color.accentSoft,
    },
  },
});
export const foot = style({ ...row, alignItems: "center", paddingTop: space(2) });
export const stepHead = style({ ...row, justifyContent: "space-between" });
export const title = style({ flex: "1 1 auto", minWidth: 0, overflowWrap: "anywhere" });
export const minutes = style({ ...small, color: theme.color.inkSoft, whiteSpace: "nowrap" });
export const expects = style({
  ...column,
  gap: space(0.5),
  margin: 0,
  padding: 0,
  listStyle: "none",
});
export const expected = style({
  ...small,
  display: "flex",
  alignItems: "center",
  gap: space(2),
  color: theme.color.inkSoft,
  selectors: { '&[data-met="true"]': { color: theme.color.ink } },
});
export const actions = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(1),
});
export const strip = style({
  ...small,
  ...row,
  margin: space(2, 0, 0, 4),
  color: theme.color.inkSoft,
});
