import { globalStyle, style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const tables = style({ display: "grid", gap: space(3), justifyItems: "start" });
export const table = style({ width: "100%", borderCollapse: "collapse" });
export const caption = style({
  textAlign: "start",
  fontWeight: 600,
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
  paddingBlock: space(2, 1),
});
globalStyle(`${table} th`, {
  textAlign: "start",
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
  fontWeight: 400,
  color: theme.color.inkFaint,
});
globalStyle(`${table} tbody td`, { padding: space(0.5, 0.5, 0.5, 0), verticalAlign: "middle" });
globalStyle(`${table} select`, { width: "100%" });
export const field = style({
  width: "100%",
  padding: space(1, 2),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
});
export const add = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "end",
  gap: space(2),
});
