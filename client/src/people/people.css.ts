import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

const narrow = "screen and (max-width: 880px)";

export const page = style({
  width: "min(880px, 100%)",
  margin: "0 auto",
  padding: "16px 32px 96px",
  "@media": { [narrow]: { paddingInline: "16px" } },
});
export const home = style({ color: "inherit", textDecoration: "none" });
export const title = style({
  fontFamily: theme.font.reading,
  fontSize: "24px",
  lineHeight: "36px",
  fontWeight: 500,
});
export const tabs = style({
  display: "flex",
  gap: "20px",
  marginTop: "16px",
  overflowX: "auto",
  borderBottom: `1px solid ${theme.color.line}`,
});
export const tab = style({
  padding: "8px 0",
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
export const section = style({ display: "grid", gap: "20px", paddingTop: "24px" });
export const quiet = style({ color: theme.color.inkSoft });
export const list = style({ display: "grid" });
export const row = style({
  display: "grid",
  gridTemplateColumns: "auto minmax(0, 1fr) auto",
  gap: "12px",
  alignItems: "center",
  padding: "12px 0",
  borderTop: `1px solid ${theme.color.line}`,
});
export const rowWords = style({ minWidth: 0, overflowWrap: "anywhere" });
export const rowName = style({ fontWeight: 600 });
export const rowDetail = style({ color: theme.color.inkSoft, fontSize: "12px" });
export const buttons = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  justifyContent: "end",
  gap: "8px",
});
export const tools = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "end",
  justifyContent: "space-between",
  gap: "12px",
});
export const form = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "end",
  gap: "12px",
  padding: "16px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius,
  backgroundColor: theme.color.surface,
});
export const formProblem = style({ flexBasis: "100%" });
export const grow = style({ flex: "1 1 200px" });
export const secret = style({
  display: "grid",
  gap: "12px",
  padding: "16px",
  borderRadius: theme.radius,
  border: `1px solid ${theme.color.accent}`,
  backgroundColor: theme.color.accentSoft,
});
export const table = style({ width: "100%", borderCollapse: "collapse", textAlign: "start" });
export const cell = style({
  padding: "8px 12px 8px 0",
  borderTop: `1px solid ${theme.color.line}`,
  textAlign: "start",
  verticalAlign: "top",
  overflowWrap: "anywhere",
});
export const who = style([cell, { minWidth: "96px" }]);
export const time = style([cell, { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }]);
export const wideDialog = style({ display: "grid", gap: "20px" });
export const subheading = style({ fontWeight: 600 });
