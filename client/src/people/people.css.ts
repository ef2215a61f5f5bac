import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { HIDDEN } from "../ui/visually-hidden.css.ts";

/** Where the bar has one narrow row, the name of the customer takes their room. */
export const shareWords = style({
  "@media": { "(min-width: 601px) and (max-width: 720px)": HIDDEN },
});
export const tabs = style({ marginTop: space(4) });
export const section = style({ display: "grid", gap: space(5), paddingTop: space(6) });
export const quiet = style({ color: theme.color.inkSoft });
export const list = style({ display: "grid" });
export const row = style({
  display: "grid",
  gridTemplateColumns: "auto minmax(0, 1fr) auto",
  gap: space(3),
  alignItems: "center",
  padding: space(3, 0),
  borderTop: `1px solid ${theme.color.line}`,
});
export const rowWords = style({ minWidth: 0, overflowWrap: "anywhere" });
export const rowName = style({ fontWeight: 600 });
export const rowDetail = style({ color: theme.color.inkSoft, fontSize: theme.text.small });
export const buttons = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  justifyContent: "end",
  gap: space(2),
});
export const tools = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "end",
  justifyContent: "space-between",
  gap: space(3),
});
export const form = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "end",
  gap: space(3),
  padding: space(4),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.surface,
});
export const grow = style({ flex: "1 1 200px" });
export const secret = style({
  display: "grid",
  gap: space(3),
  padding: space(4),
  borderRadius: theme.radius.box,
  border: `1px solid ${theme.color.accent}`,
  backgroundColor: theme.color.accentSoft,
});
export const table = style({ width: "100%", borderCollapse: "collapse", textAlign: "start" });
export const cell = style({
  padding: space(2, 3, 2, 0),
  borderTop: `1px solid ${theme.color.line}`,
  textAlign: "start",
  verticalAlign: "top",
  overflowWrap: "anywhere",
});
export const who = style([cell, { minWidth: "96px" }]);
export const time = style([cell, { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }]);
export const wideDialog = style({ display: "grid", gap: space(5) });
export const subheading = style({ fontWeight: 600 });
