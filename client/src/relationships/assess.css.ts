import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { column, small } from "../ui/style-parts.ts";
import { fieldLabel } from "../ui/text-field.css.ts";

export const dialog = style({ ...column, gap: space(6) });
export const form = style({ ...column, gap: space(4) });
export const quiet = style({ ...small, color: theme.color.inkSoft });

const noFieldset = { margin: 0, padding: 0, border: "none", minWidth: 0 } as const;
export const choices = style({ ...noFieldset, ...column, gap: space(1) });
export const sides = style({
  ...noFieldset,
  display: "flex",
  flexWrap: "wrap",
  gap: space(1, 5),
});
export const choice = style({
  display: "flex",
  alignItems: "baseline",
  gap: space(2),
  minHeight: "28px",
  cursor: "pointer",
});
export const levelName = style({ marginInlineEnd: space(2), fontWeight: 500 });
export const day = style({ maxWidth: "220px" });
export const warning = style({
  ...small,
  padding: space(2, 3),
  borderInlineStart: `3px solid ${theme.color.warning}`,
  background: theme.color.warningSoft,
});

export const heading = style({
  paddingTop: space(4),
  borderTop: `1px solid ${theme.color.line}`,
  fontWeight: 600,
});
export const history = style({ ...column });
export const entry = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "start",
  justifyContent: "space-between",
  gap: space(2),
  paddingBlock: space(3),
  borderBottom: `1px solid ${theme.color.line}`,
});
/** Faded, not hidden: it was said, and stays. */
export const ended = style({ color: theme.color.inkSoft, textDecorationColor: theme.color.line });
export const entryDay = style({
  marginInlineEnd: space(1),
  fontVariantNumeric: "tabular-nums",
});
export const entryLevel = style({
  fontWeight: 600,
  selectors: { [`${ended} &`]: { textDecoration: "line-through" } },
});
export const evidence = style({ whiteSpace: "pre-wrap", overflowWrap: "anywhere" });
export const entryActions = style({ display: "flex", gap: space(1), marginInlineStart: "auto" });
export const withdrawal = style({ ...column, gap: space(2), flexBasis: "100%" });

/** It begins where the choices below it begin. */
export const legend = style([fieldLabel, { paddingInline: 0 }]);
