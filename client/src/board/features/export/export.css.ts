import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { column, small } from "../../../ui/style-parts.ts";

const beside = "screen and (min-width: 720px)";

export const columns = style({
  ...column,
  gap: space(5),
  "@media": { [beside]: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" } },
});
export const choices = style({ ...column, gap: space(4), alignContent: "start" });
export const fieldset = style({
  ...column,
  gap: space(2),
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
});
export const legend = style({
  ...small,
  padding: 0,
  marginBottom: space(1),
  color: theme.color.inkSoft,
});
export const group = style({
  display: "grid",
  gridTemplateColumns: "64px minmax(0, 1fr)",
  gap: space(2),
});
export const groupName = style({ ...small, paddingTop: space(0.5), color: theme.color.inkFaint });
export const formats = style({ display: "flex", flexWrap: "wrap", gap: space(1, 3) });
export const format = style({
  display: "flex",
  alignItems: "baseline",
  gap: space(1),
  cursor: "pointer",
});
export const about = style({ ...small, color: theme.color.inkSoft });
export const options = style({
  ...column,
  alignContent: "start",
  gap: space(3),
  gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
});
export const checks = style({ ...column, gridColumn: "1 / -1", gap: space(1) });
export const check = style({ display: "flex", alignItems: "baseline", gap: space(2) });
export const preview = style({ ...column, gap: space(2), margin: 0, alignContent: "start" });
export const picture = style({
  width: "100%",
  maxHeight: "46vh",
  objectFit: "contain",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  // Paper is white in the dark as well.
  background: "white",
});
export const quiet = style({ ...small, color: theme.color.inkFaint });
export const standing = style({
  ...small,
  minHeight: theme.line.body,
  marginTop: space(3),
  color: theme.color.inkSoft,
});
export const problem = style([standing, { color: theme.color.danger }]);
export const file = style({ color: theme.color.accent, overflowWrap: "anywhere" });
