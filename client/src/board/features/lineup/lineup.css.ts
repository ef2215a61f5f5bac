import { style, styleVariants } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { column } from "../../../ui/style-parts.ts";

export const panel = style({ ...column, gap: space(5) });
export const section = style({ ...column, gap: space(2) });
export const heading = style({
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
  fontWeight: 600,
  outline: "none",
});
export const intro = style({ color: theme.color.inkSoft });
export const quiet = style({
  color: theme.color.inkFaint,
  fontSize: theme.text.small,
  lineHeight: theme.line.body,
});

export const lineup = style({
  ...column,
  gap: space(2),
  padding: space(3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
});
export const lineupName = style({
  display: "flex",
  flexWrap: "wrap",
  justifyContent: "space-between",
  gap: space(0, 2),
  fontWeight: 600,
});
export const actions = style({ display: "flex", flexWrap: "wrap", gap: space(2) });
export const notice = style({
  padding: space(2, 3),
  borderRadius: theme.radius.box,
  background: theme.color.accentSoft,
});

const face = style({
  flex: "none",
  display: "inline-grid",
  placeItems: "center",
  border: `1px solid ${theme.color.capitalEdge}`,
  color: theme.color.onCapital,
  fontFamily: theme.font.reading,
  lineHeight: theme.line.single,
});
export const rowFace = style([
  face,
  { width: 28, height: 28, borderRadius: theme.radius.inner, fontSize: theme.text.large },
]);

export const history = style({
  fontSize: theme.text.small,
  lineHeight: theme.line.body,
  color: theme.color.inkSoft,
});
export const historyList = style({ display: "grid", gap: space(2), padding: space(2, 0, 0) });
export const summary = style({ cursor: "pointer" });

export const outcome = style({ ...column, gap: space(1) });
export const outcomeRow = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) auto",
  gap: space(1, 2),
  alignItems: "baseline",
});
export const choice = style({
  gridColumn: "1 / -1",
  minHeight: 32,
  padding: space(1, 2),
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  color: theme.color.ink,
});

export const rows = style({ ...column, gap: space(1) });
export const row = style({
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
});
export const rowState = styleVariants({
  still: {},
  dragged: { borderColor: theme.color.accent, background: theme.color.accentSoft },
});
export const rowHead = style({
  display: "flex",
  alignItems: "center",
  gap: space(1),
  padding: space(1),
});
export const handle = style({
  flex: "none",
  display: "grid",
  placeItems: "center",
  width: 24,
  height: 32,
  padding: 0,
  border: 0,
  borderRadius: theme.radius.inner,
  background: "none",
  color: theme.color.inkFaint,
  cursor: "grab",
  touchAction: "none",
});
export const rowOpener = style({
  flex: 1,
  minWidth: 0,
  display: "flex",
  alignItems: "center",
  gap: space(2),
  minHeight: 32,
  padding: space(0, 2, 0, 0),
  border: 0,
  borderRadius: theme.radius.inner,
  background: "none",
  textAlign: "left",
  cursor: "pointer",
  ":hover": { background: theme.color.surfaceHover },
});
export const rowName = style({ flex: 1, minWidth: 0 });
export const form = style({ ...column, gap: space(3), padding: space(2, 3, 3) });
export const pair = style({
  display: "grid",
  gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
  gap: space(2),
});
export const fieldset = style({ margin: 0, padding: 0, border: 0, minWidth: 0 });
export const legend = style({ padding: 0, marginBottom: space(1), color: theme.color.inkSoft });
export const tones = style({ display: "flex", flexWrap: "wrap", gap: space(1) });
export const tone = style({
  position: "relative",
  width: 32,
  height: 32,
  padding: 0,
  border: `1px solid ${theme.color.capitalEdge}`,
  borderRadius: theme.radius.box,
  color: theme.color.onCapital,
  display: "grid",
  placeItems: "center",
  cursor: "pointer",
  selectors: {
    '&[aria-checked="true"]': {
      boxShadow: `0 0 0 2px ${theme.color.surface}, 0 0 0 4px ${theme.color.accent}`,
    },
  },
});
export const checks = style({ display: "flex", flexWrap: "wrap", gap: space(1, 3) });
export const check = style({ display: "inline-flex", alignItems: "center", gap: space(1) });
export const part = style({
  display: "grid",
  gridTemplateColumns: "repeat(2, minmax(0, 1fr)) 32px",
  gap: space(1),
  alignItems: "end",
});
export const parts = style({ ...column, gap: space(2) });
export const remark = style({
  paddingLeft: space(3),
  borderLeft: `2px solid ${theme.color.lineStrong}`,
  color: theme.color.inkSoft,
});
