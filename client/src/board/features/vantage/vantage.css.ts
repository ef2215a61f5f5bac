import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { floating } from "../../../ui/floating.css.ts";
import { column, small } from "../../../ui/style-parts.ts";

export const chip = style({
  ...small,
  display: "flex",
  alignItems: "center",
  gap: space(1),
  minHeight: 22,
  padding: space(0, 2),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.round,
  background: theme.color.surface,
  color: theme.color.inkSoft,
  whiteSpace: "nowrap",
  cursor: "pointer",
  ":hover": { background: theme.color.surfaceHover },
});
export const popover = style([floating, { width: 340, padding: space(4) }]);

export const sheet = style({ ...column, gap: space(3) });
export const soft = style({ ...small, color: theme.color.inkSoft });
export const actions = style({ display: "flex", flexWrap: "wrap", gap: space(2) });

export const linked = style({ ...column, gap: space(1) });
export const linkedName = style({ ...small, color: theme.color.inkFaint, fontWeight: 600 });
export const boards = style({ ...column, gap: space(1), margin: 0, padding: 0, listStyle: "none" });
export const board = style({
  display: "flex",
  flexWrap: "wrap",
  justifyContent: "space-between",
  gap: space(1, 3),
  overflowWrap: "anywhere",
});
export const link = style({ color: theme.color.accent });
