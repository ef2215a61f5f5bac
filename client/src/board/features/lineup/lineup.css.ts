import { style, styleVariants } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

/** One column that no field may push wider than the panel. */
const column = { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" } as const;

export const panel = style({ ...column, gap: 20 });
export const section = style({ ...column, gap: 8 });
export const heading = style({
  fontSize: 13,
  lineHeight: "20px",
  fontWeight: 600,
  outline: "none",
});
export const intro = style({ color: theme.color.inkSoft });
export const quiet = style({ color: theme.color.inkFaint, fontSize: 12, lineHeight: "18px" });
export const problem = style({ color: theme.color.danger });

export const lineup = style({
  ...column,
  gap: 8,
  padding: 12,
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius,
});
export const lineupName = style({
  display: "flex",
  flexWrap: "wrap",
  justifyContent: "space-between",
  gap: "0 8px",
  fontWeight: 600,
});
export const actions = style({ display: "flex", flexWrap: "wrap", gap: 8 });
export const notice = style({
  padding: "8px 12px",
  borderRadius: theme.radius,
  background: theme.color.accentSoft,
});

export const chips = style({ display: "flex", flexWrap: "wrap", gap: 4 });
const face = style({
  flex: "none",
  display: "inline-grid",
  placeItems: "center",
  border: `1px solid ${theme.color.capitalEdge}`,
  color: theme.color.onCapital,
  fontFamily: theme.font.reading,
  lineHeight: 1,
});
export const chip = style([face, { width: 24, height: 24, borderRadius: 6, fontSize: 14 }]);
export const rowFace = style([face, { width: 28, height: 28, borderRadius: 6, fontSize: 15 }]);

export const history = style({ fontSize: 12, lineHeight: "18px", color: theme.color.inkSoft });
export const historyList = style({ display: "grid", gap: 8, padding: "8px 0 0" });
export const summary = style({ cursor: "pointer" });

export const outcome = style({ ...column, gap: 4 });
export const outcomeRow = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) auto",
  gap: "4px 8px",
  alignItems: "baseline",
});
export const choice = style({
  gridColumn: "1 / -1",
  minHeight: 32,
  padding: "4px 8px",
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: 8,
  background: theme.color.surface,
  color: theme.color.ink,
});

export const rows = style({ ...column, gap: 4 });
export const row = style({
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius,
  background: theme.color.surface,
});
export const rowState = styleVariants({
  still: {},
  dragged: { borderColor: theme.color.accent, background: theme.color.accentSoft },
});
export const rowHead = style({ display: "flex", alignItems: "center", gap: 4, padding: 4 });
export const handle = style({
  flex: "none",
  display: "grid",
  placeItems: "center",
  width: 24,
  height: 32,
  padding: 0,
  border: 0,
  borderRadius: 6,
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
  gap: 8,
  minHeight: 32,
  padding: "0 8px 0 0",
  border: 0,
  borderRadius: 6,
  background: "none",
  textAlign: "left",
  cursor: "pointer",
  ":hover": { background: theme.color.surfaceHover },
});
export const rowName = style({ flex: 1, minWidth: 0 });
export const form = style({ ...column, gap: 12, padding: "8px 12px 12px" });
export const pair = style({
  display: "grid",
  gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
  gap: 8,
});
export const fieldset = style({ margin: 0, padding: 0, border: 0, minWidth: 0 });
export const legend = style({ padding: 0, marginBottom: 4, color: theme.color.inkSoft });
export const area = style({
  width: "100%",
  padding: "6px 12px",
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: theme.radius,
  background: theme.color.surface,
  color: theme.color.ink,
  resize: "vertical",
  selectors: { "&:focus-visible": { outlineOffset: -1 } },
});
export const tones = style({ display: "flex", flexWrap: "wrap", gap: 4 });
export const tone = style({
  position: "relative",
  width: 32,
  height: 32,
  padding: 0,
  border: `1px solid ${theme.color.capitalEdge}`,
  borderRadius: 8,
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
export const checks = style({ display: "flex", flexWrap: "wrap", gap: "4px 12px" });
export const check = style({ display: "inline-flex", alignItems: "center", gap: 4 });
export const part = style({
  display: "grid",
  gridTemplateColumns: "repeat(2, minmax(0, 1fr)) 32px",
  gap: 4,
  alignItems: "end",
});
export const parts = style({ ...column, gap: 8 });
export const remark = style({
  paddingLeft: 10,
  borderLeft: `2px solid ${theme.color.lineStrong}`,
  color: theme.color.inkSoft,
});
