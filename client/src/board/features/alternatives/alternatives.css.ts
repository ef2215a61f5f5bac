import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { column as oneColumn, small } from "../../../ui/style-parts.ts";

export const trigger = style({
  display: "inline-flex",
  alignItems: "center",
  gap: space(2),
  maxWidth: 260,
  padding: space(0, 3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  color: theme.color.ink,
  fontFamily: theme.font.body,
  fontSize: theme.text.body,
  cursor: "pointer",
  ":hover": { background: theme.color.surfaceHover },
});
export const triggerName = style({
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
});
const mark = {
  ...small,
  padding: space(0, 2),
  borderRadius: theme.radius.inner,
  whiteSpace: "nowrap",
} as const;
export const adopted = style({
  ...mark,
  background: theme.color.accentSoft,
  color: theme.color.accent,
});
export const refused = style({ ...mark, color: theme.color.inkSoft });

export const strip = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(2),
  margin: space(3, 0, 0, 4),
  padding: space(2, 3),
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
});
export const stripWords = style({ ...oneColumn, flex: 1, minWidth: 180 });
export const quiet = style({ ...small, color: theme.color.inkSoft });

export const columns = style({
  display: "grid",
  gridTemplateColumns: "repeat(auto-fit, minmax(min(300px, 100%), 1fr))",
  gap: space(4, 6),
});
export const column = style({ ...oneColumn, gap: space(2), alignContent: "start" });
export const columnTitle = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  fontWeight: 600,
});
export const actions = style({ display: "flex", flexWrap: "wrap", gap: space(2) });
export const adopting = style({ ...oneColumn, gap: space(3) });
