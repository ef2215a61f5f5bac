import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { column, small } from "../ui/style-parts.ts";

const narrow = "screen and (max-width: 960px)";

export const intro = style({ maxWidth: "64ch", marginTop: space(2), color: theme.color.inkSoft });
export const columns = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
  gap: space(8),
  alignItems: "start",
  marginTop: space(6),
  "@media": { [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" } },
});
export const side = style({ ...column, gap: space(4) });
export const one = style({ width: "min(720px, 100%)", marginTop: space(4) });
export const heading = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});
export const box = style({
  ...column,
  gap: space(3),
  padding: space(4),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
});
export const boxHead = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  justifyContent: "space-between",
  gap: space(2),
});
export const name = style({ fontWeight: 600 });
export const quiet = style({ ...small, color: theme.color.inkSoft });
export const versions = style({ ...column, gap: space(3), listStyle: "none" });
export const version = style({
  ...column,
  gap: space(0.5),
  paddingLeft: space(3),
  borderLeft: `2px solid ${theme.color.line}`,
});
export const links = style({ display: "flex", flexWrap: "wrap", gap: space(1, 3) });
export const summary = style({ cursor: "pointer" });
export const tableBox = style({ overflowX: "auto" });
export const table = style({ borderCollapse: "collapse", width: "100%" });
export const cell = style({
  padding: space(1, 2),
  borderBottom: `1px solid ${theme.color.line}`,
  textAlign: "left",
  verticalAlign: "top",
  fontWeight: 400,
});
export const capitals = style({ ...column, gap: space(1) });
export const capital = style({ display: "flex", alignItems: "center", gap: space(1) });
export const changes = style({ ...column, gap: space(0.5), paddingLeft: space(5) });
