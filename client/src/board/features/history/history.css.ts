import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

/** One column that never grows beyond its place, whatever is written in it. */
const column = { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" } as const;
const small = { fontSize: 12, lineHeight: "18px" } as const;

export const heading = style({
  fontSize: 13,
  lineHeight: "20px",
  fontWeight: 600,
  outline: "none",
});
export const title = style({ fontSize: 15, lineHeight: "22px", fontWeight: 600, outline: "none" });
export const quiet = style({ ...small, color: theme.color.inkFaint });
export const soft = style({ color: theme.color.inkSoft });
export const problem = style({ color: theme.color.danger });
export const bar = style({ display: "flex", margin: "-8px -12px -8px" });
export const keep = style({ ...column, gap: 8, justifyItems: "start" });
export const keepName = style({ width: "100%" });
export const rows = style({ ...column, margin: "0 -8px", padding: 0, listStyle: "none" });
export const row = style({
  ...column,
  gap: 2,
  width: "100%",
  padding: 8,
  border: 0,
  borderRadius: 8,
  background: "none",
  textAlign: "left",
  cursor: "pointer",
  ":hover": { background: theme.color.surfaceHover },
});
export const rowName = style({ flex: 1, minWidth: 0, overflowWrap: "anywhere", fontWeight: 600 });
export const rowBy = style({
  ...small,
  color: theme.color.inkSoft,
  selectors: { [`${row}:hover &`]: { color: theme.color.ink } },
});

export const sentence = style({
  fontFamily: theme.font.reading,
  fontSize: 15,
  lineHeight: "28px",
  overflowWrap: "anywhere",
});
export const notice = style({
  ...column,
  gap: 8,
  padding: "10px 12px",
  borderRadius: theme.radius,
  background: theme.color.accentSoft,
});
