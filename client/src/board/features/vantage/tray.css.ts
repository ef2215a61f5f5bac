import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { column, small } from "../../../ui/style-parts.ts";

export const card = style({
  ...column,
  gap: space(1),
  margin: space(3, 4, 0),
  padding: space(3, 4),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.paper,
});
export const head = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "baseline",
  gap: space(1, 3),
});
export const title = style({
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
  fontWeight: 600,
});
export const quiet = style({ ...small, color: theme.color.inkFaint, overflowWrap: "anywhere" });
export const summary = style({ ...small, color: theme.color.accent, cursor: "pointer" });
export const groups = style({
  ...column,
  gap: space(3),
  maxHeight: "30vh",
  marginTop: space(2),
  overflowY: "auto",
});
export const capital = style({ ...small, flex: "1 1 96px", fontWeight: 600 });
export const line = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "end",
  gap: space(1, 2),
});
export const list = style({
  ...column,
  gap: space(1),
  margin: space(1, 0, 0),
  padding: 0,
  listStyle: "none",
});
export const row = style({
  display: "flex",
  alignItems: "baseline",
  justifyContent: "space-between",
  gap: space(2),
});
export const words = style({ ...small, flex: 1, minWidth: 0, overflowWrap: "anywhere" });
export const stage = style({ color: theme.color.inkFaint });
export const press = style({
  ...small,
  flex: "none",
  padding: space(0.5, 2),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  color: theme.color.ink,
  cursor: "pointer",
  ":hover": { background: theme.color.surfaceHover },
});
export const done = style([
  press,
  { borderColor: "transparent", background: "transparent", color: theme.color.inkFaint },
]);
