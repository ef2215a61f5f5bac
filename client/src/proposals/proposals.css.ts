import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { column, small } from "../ui/style-parts.ts";

export const stack = style({ ...column, gap: space(4) });
export const part = style({ ...column, gap: space(2) });
export const heading = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
  outline: "none",
  overflowWrap: "anywhere",
});
export const subheading = style({ fontWeight: 600 });
export const quiet = style({ ...small, color: theme.color.inkSoft });
export const words = style({ overflowWrap: "anywhere", whiteSpace: "pre-wrap" });
export const actions = style({ display: "flex", flexWrap: "wrap", gap: space(2) });
export const notice = style({
  ...column,
  gap: space(2),
  padding: space(3),
  borderRadius: theme.radius.box,
  background: theme.color.accentSoft,
});

export const list = style({ ...column, gap: space(2) });
export const card = style({
  ...column,
  gap: space(1),
  width: "100%",
  padding: space(3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  color: theme.color.ink,
  textAlign: "left",
  textDecoration: "none",
  cursor: "pointer",
  selectors: { "&:hover": { borderColor: theme.color.inkFaint } },
});
export const cardHead = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "baseline",
  justifyContent: "space-between",
  gap: space(0, 2),
});
export const cardTitle = style({ fontWeight: 600, overflowWrap: "anywhere", minWidth: 0 });
export const marks = style({ display: "flex", flexWrap: "wrap", gap: space(1) });

export const steps = style({ ...column, gap: space(1), margin: 0, paddingLeft: space(5) });
export const step = style({ overflowWrap: "anywhere", listStyle: "decimal" });
export const stepRow = style({
  display: "flex",
  alignItems: "start",
  justifyContent: "space-between",
  gap: space(2),
});

export const chips = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(1),
});
export const chip = style({
  flex: "none",
  display: "inline-grid",
  placeItems: "center",
  width: 24,
  height: 24,
  border: `1px solid ${theme.color.capitalEdge}`,
  borderRadius: theme.radius.inner,
  color: theme.color.onCapital,
  fontFamily: theme.font.reading,
  fontSize: theme.text.body,
  lineHeight: theme.line.single,
});
export const named = style({
  display: "inline-flex",
  alignItems: "center",
  gap: space(1),
  paddingRight: space(2),
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: theme.radius.inner,
  background: theme.color.surface,
});
export const gone = style({ borderStyle: "dashed", color: theme.color.inkSoft });
export const struck = style({ textDecoration: "line-through" });

export const thread = style({ ...column, gap: space(3) });
export const message = style({
  display: "grid",
  gridTemplateColumns: "auto minmax(0, 1fr)",
  gap: space(0, 2),
});
export const messageHead = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "baseline",
  gap: space(0, 2),
});
export const messageBody = style({ ...column, gap: space(1) });

export const form = style({
  ...column,
  gap: space(3),
  padding: space(3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
});
export const pair = style({
  display: "grid",
  gridTemplateColumns: "repeat(auto-fit, minmax(min(160px, 100%), 1fr))",
  gap: space(2),
});
export const choices = style({ display: "flex", flexWrap: "wrap", gap: space(1) });
export const checks = style({ display: "flex", flexWrap: "wrap", gap: space(1, 3) });
export const check = style({ display: "inline-flex", alignItems: "center", gap: space(1) });
export const fieldset = style({ margin: 0, padding: 0, border: 0, minWidth: 0 });
