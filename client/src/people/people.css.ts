import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

const narrow = "screen and (max-width: 880px)";

export const page = style({
  width: "min(880px, 100%)",
  margin: space(0, "auto"),
  padding: space(4, 8, 24),
  "@media": { [narrow]: { paddingInline: space(4) } },
});
export const home = style({ color: "inherit", textDecoration: "none" });
export const title = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.display,
  lineHeight: theme.line.display,
  fontWeight: 500,
});
export const tabs = style({
  display: "flex",
  gap: space(5),
  marginTop: space(4),
  overflowX: "auto",
  borderBottom: `1px solid ${theme.color.line}`,
});
export const tab = style({
  padding: space(2, 0),
  borderBottom: "2px solid transparent",
  color: theme.color.inkSoft,
  textDecoration: "none",
  whiteSpace: "nowrap",
  selectors: {
    '&[aria-current="page"]': {
      color: theme.color.ink,
      borderBottomColor: theme.color.accent,
    },
  },
});
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
