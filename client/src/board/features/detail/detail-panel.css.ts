import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const lines = style({
  display: "grid",
  gap: space(2),
  margin: 0,
  padding: 0,
  listStyle: "none",
});
export const line = style({ display: "grid" });
export const lineButtons = style({ display: "flex", justifyContent: "flex-end" });

export const led = style({
  display: "grid",
  gridTemplateColumns: "1fr auto",
  alignItems: "center",
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
});

export const pair = style({ display: "grid", gridTemplateColumns: "1fr 1fr", gap: space(2) });

export const state = style({ display: "inline-flex", alignItems: "center", gap: space(1) });

export const ourDos = style({
  display: "grid",
  gap: space(2),
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
});
export const ourDo = style({
  display: "grid",
  gridTemplateColumns: "1fr auto auto",
  gap: space(1),
  alignItems: "center",
});
export const price = style({
  padding: space(2, 1),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  color: theme.color.ink,
});
export const buttons = style({ display: "flex", flexWrap: "wrap", gap: space(1) });

export const coverage = style({ display: "grid", gap: space(2) });
export const coverageRow = style({
  display: "grid",
  gridTemplateColumns: "5em 1fr 3em",
  alignItems: "center",
  gap: space(2),
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
});
export const coverageBar = style({
  height: 6,
  borderRadius: theme.radius.inner,
  overflow: "hidden",
  background: theme.color.line,
});
export const coverageFilled = style({
  display: "block",
  height: "100%",
  background: theme.color.accent,
});
export const coverageShare = style({ textAlign: "right", color: theme.color.inkSoft });
