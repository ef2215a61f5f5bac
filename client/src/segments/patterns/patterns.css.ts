import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";
import { column, small } from "../../ui/style-parts.ts";

export const work = style({
  ...column,
  gap: space(4),
  marginBottom: space(4),
  padding: space(4),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.surface,
});
export const place = style({ ...column, gap: space(3), marginTop: space(4) });
export const head = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "start",
  justifyContent: "space-between",
  gap: space(3),
});
export const title = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});
export const quiet = style({ ...small, color: theme.color.inkSoft, overflowWrap: "anywhere" });
export const due = style({ color: theme.color.warning });
export const buttons = style({ display: "flex", flexWrap: "wrap", gap: space(2) });
export const list = style({ ...column, margin: 0, padding: 0, listStyle: "none" });
export const row = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) auto",
  alignItems: "start",
  gap: space(3),
  padding: space(3, 0),
  borderTop: `1px solid ${theme.color.line}`,
  // Words alone go as far as everything around them.
  selectors: { "&:has(> :only-child)": { gridTemplateColumns: "minmax(0, 1fr)" } },
});
export const words = style({ ...column, gap: space(1), overflowWrap: "anywhere" });
export const name = style({ fontWeight: 600 });
export const faded = style({ color: theme.color.inkFaint });
export const form = style({ ...column, gap: space(4) });
export const label = style({
  display: "block",
  marginBottom: space(1),
  color: theme.color.inkSoft,
});
export const scroll = style({ overflowX: "auto" });
export const table = style({ width: "100%", borderCollapse: "collapse", ...small });
export const cell = style({
  padding: space(2),
  borderTop: `1px solid ${theme.color.line}`,
  textAlign: "left",
  verticalAlign: "top",
  minWidth: 96,
  overflowWrap: "anywhere",
});
export const why = style({ margin: 0, padding: 0, listStyle: "none" });
/** Away from what ends a form well. */
export const apart = style({ marginRight: "auto" });
export const said = style({ ...column, gap: space(1), whiteSpace: "pre-wrap" });
export const unread = style({ color: theme.color.accent, fontWeight: 600 });
export const summary = style({
  cursor: "pointer",
  padding: space(1, 0),
  color: theme.color.inkSoft,
});
export const foot = style({ borderTop: `1px solid ${theme.color.line}`, paddingTop: space(2) });
