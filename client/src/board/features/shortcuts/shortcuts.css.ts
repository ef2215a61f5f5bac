import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const scroll = style({
  // The ring of the focus stands beside the words.
  margin: -8,
  padding: 8,
  maxHeight: "calc(100vh - min(40vh, 320px))",
  overflowY: "auto",
});
export const groups = style({ columns: "300px 2", columnGap: 32 });

export const group = style({ marginBottom: 20, breakInside: "avoid" });
export const groupName = style({
  marginBottom: 4,
  fontSize: 12,
  lineHeight: "16px",
  fontWeight: 600,
  color: theme.color.inkFaint,
});
export const list = style({ margin: 0 });
export const row = style({
  display: "flex",
  alignItems: "baseline",
  justifyContent: "space-between",
  gap: 16,
  padding: "3px 0",
  borderBottom: `1px solid ${theme.color.line}`,
});
export const keys = style({
  flex: "none",
  display: "flex",
  flexWrap: "wrap",
  justifyContent: "flex-end",
  gap: 8,
  margin: 0,
});
export const chord = style({ display: "flex", gap: 2 });
export const key = style({
  minWidth: 20,
  padding: "0 5px",
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: 4,
  background: theme.color.paper,
  color: theme.color.inkSoft,
  fontFamily: theme.font.body,
  fontSize: 12,
  lineHeight: "18px",
  textAlign: "center",
});
