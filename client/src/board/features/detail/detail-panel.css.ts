import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const lines = style({ display: "grid", gap: 8, margin: 0, padding: 0, listStyle: "none" });
export const line = style({ display: "grid" });
export const lineButtons = style({ display: "flex", justifyContent: "flex-end" });

export const led = style({
  display: "grid",
  gridTemplateColumns: "1fr auto",
  alignItems: "center",
  fontSize: 13,
  lineHeight: "20px",
});

export const pair = style({ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 8 });

export const state = style({ display: "inline-flex", alignItems: "center", gap: 4 });

export const ourDos = style({
  display: "grid",
  gap: 6,
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
});
export const ourDo = style({
  display: "grid",
  gridTemplateColumns: "1fr auto auto",
  gap: 4,
  alignItems: "center",
});
export const readers = style({ margin: 0, fontSize: 12, color: theme.color.inkSoft });
export const price = style({
  padding: "6px 4px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: 8,
  background: theme.color.surface,
  color: theme.color.ink,
});
export const buttons = style({ display: "flex", flexWrap: "wrap", gap: 4 });

export const coverage = style({ display: "grid", gap: 6 });
export const coverageRow = style({
  display: "grid",
  gridTemplateColumns: "5em 1fr 3em",
  alignItems: "center",
  gap: 8,
  fontSize: 13,
  lineHeight: "20px",
});
export const coverageBar = style({
  height: 6,
  borderRadius: 3,
  overflow: "hidden",
  background: theme.color.line,
});
export const coverageFilled = style({
  display: "block",
  height: "100%",
  background: theme.color.accent,
});
export const coverageShare = style({ textAlign: "right", color: theme.color.inkSoft });
