import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import {
  choice as choiceLook,
  chosen,
  column,
  pressableRow,
  small,
} from "../../../ui/style-parts.ts";
import { stackOverCanvas } from "./stack-over-canvas.ts";

const stripBox = {
  display: "flex",
  gap: space(2),
  margin: space(3, 4, 0),
  border: `1px solid ${theme.color.accent}`,
  borderRadius: theme.radius.box,
  background: theme.color.accentSoft,
} as const;
export const strip = style({
  ...stripBox,
  flexWrap: "wrap",
  alignItems: "center",
  padding: space(2, 3),
});
export const stripButton = style({
  ...stripBox,
  alignItems: "baseline",
  width: `calc(100% - ${space(8)})`,
  padding: space(2, 3),
  color: theme.color.ink,
  textAlign: "start",
  cursor: "pointer",
});
export const overCanvas = style(stackOverCanvas);
export const stripWords = style({ flex: "1 1 160px", minWidth: 0, overflowWrap: "anywhere" });

/** What belongs together among other things of the panel. */
const box = {
  ...column,
  padding: space(3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
} as const;

export const soft = style({ color: theme.color.inkSoft });
export const quiet = style({ ...small, color: theme.color.inkFaint });
export const notice = style({ color: theme.color.accent });
export const heading = style({ ...small, fontWeight: 600, color: theme.color.inkFaint });
export const summary = style({
  ...small,
  padding: space(1, 0),
  color: theme.color.inkSoft,
  cursor: "pointer",
});

export const round = style({ ...column, gap: space(3) });
export const roundHead = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "baseline",
  justifyContent: "space-between",
  gap: space(2),
});
export const question = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.title,
  lineHeight: theme.line.title,
  fontWeight: 600,
  overflowWrap: "anywhere",
});
export const clock = style({
  fontVariantNumeric: "tabular-nums",
  fontWeight: 600,
  color: theme.color.accent,
  whiteSpace: "nowrap",
  selectors: { '&[data-over="true"]': { color: theme.color.warning } },
});
export const readyRow = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(2, 3),
});
export const counted = style({ fontVariantNumeric: "tabular-nums", color: theme.color.inkSoft });
export const lead = style({ ...box, gap: space(2) });

export const list = style({ ...column, gap: space(1), margin: 0, padding: 0, listStyle: "none" });
export const person = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(0, 2),
  minHeight: 32,
});
export const name = style({ flex: "1 1 96px", minWidth: 0, overflowWrap: "anywhere" });
export const roundRow = style({ display: "flex", alignItems: "center", gap: space(2) });
export const roundChoice = style({
  ...pressableRow,
  ...column,
  color: theme.color.ink,
  selectors: { '&[aria-current="true"]': { background: theme.color.accentSoft } },
});

export const grid = style({ width: "100%", borderCollapse: "collapse" });
export const caption = style({ ...small, textAlign: "start", color: theme.color.inkFaint });
export const columnHead = style({
  ...small,
  padding: space(1),
  fontWeight: 600,
  color: theme.color.inkFaint,
  textAlign: "center",
});
export const rowHead = style({
  padding: 0,
  borderTop: `1px solid ${theme.color.line}`,
  fontWeight: 400,
  textAlign: "start",
});
export const rowName = style({ display: "flex", alignItems: "center", gap: space(2) });
export const cellFrame = style({
  width: "22%",
  padding: space(0.5),
  borderTop: `1px solid ${theme.color.line}`,
});
/** Large enough for a finger [UI]. */
export const cell = style({
  width: "100%",
  height: 44,
  border: `1px dashed ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: "none",
  color: theme.color.onCapital,
  fontFamily: theme.font.reading,
  fontSize: theme.text.large,
  lineHeight: theme.line.single,
  cursor: "pointer",
  selectors: {
    '&[data-filled="true"]': { border: `1px solid ${theme.color.capitalEdge}` },
    '&[data-at="true"]': { outline: `3px solid ${theme.color.accent}`, outlineOffset: 1 },
  },
});
export const star = style({
  minHeight: 44,
  padding: space(2, 3),
  border: `1px solid ${theme.color.star}`,
  borderRadius: theme.radius.box,
  background: theme.color.starSoft,
  color: theme.color.ink,
  textAlign: "start",
  overflowWrap: "anywhere",
  cursor: "pointer",
  selectors: { "&:disabled": { color: theme.color.inkSoft, cursor: "default" } },
});
export const said = style({ ...small, minHeight: 20, color: theme.color.accent });
export const toStar = style({ ...small, color: theme.color.inkSoft, overflowWrap: "anywhere" });

export const sentence = style({
  fontFamily: theme.font.reading,
  lineHeight: theme.line.large,
  overflowWrap: "anywhere",
});
export const laid = style({ ...column, gap: space(1), padding: space(0.5, 0) });
export const group = style({ display: "flex", alignItems: "center", gap: space(2) });
export const laidSummary = style({
  display: "flex",
  alignItems: "baseline",
  gap: space(2),
  cursor: "pointer",
  selectors: {
    '[data-standing="shared"] &': { fontWeight: 600 },
    '[data-standing="few"] &': { color: theme.color.inkSoft },
  },
});
export const takeRow = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "flex-end",
  gap: space(2),
});

export const roads = style({ ...column, gap: space(4), margin: 0, padding: 0, listStyle: "none" });
export const road = style({ ...box, gap: space(2) });

export const form = style({ ...box, gap: space(3) });
export const check = style({ display: "flex", alignItems: "baseline", gap: space(2) });
export const fieldset = style({ ...column, gap: space(1), margin: 0, padding: 0, border: 0 });
export const groupFields = style({ ...box, gap: space(2), margin: 0 });
export const choices = style({ display: "flex", flexWrap: "wrap", gap: space(2) });
export const choice = style({
  ...choiceLook,
  display: "flex",
  alignItems: "center",
  gap: space(2),
  minHeight: 40,
});
export const subject = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  minHeight: 40,
});
export const amount = style({
  minWidth: 24,
  textAlign: "center",
  fontVariantNumeric: "tabular-nums",
});
export const ranked = style({
  ...choiceLook,
  display: "flex",
  alignItems: "center",
  gap: space(3),
  width: "100%",
  minHeight: 44,
  fontSize: theme.text.body,
  textAlign: "start",
  selectors: { '&[aria-pressed="true"]': chosen },
});
export const place = style({
  minWidth: 24,
  fontWeight: 600,
  textAlign: "center",
  fontVariantNumeric: "tabular-nums",
});
/** What is said of something stands beside it, or below where both are long. */
export const result = style({
  display: "flex",
  flexWrap: "wrap",
  gap: space(1, 2),
  padding: space(1, 0),
});
export const resultName = style({ flex: "1 1 180px", minWidth: 0, overflowWrap: "anywhere" });
export const before = style({ ...small, width: "100%", color: theme.color.inkFaint });
export const bar = style({
  width: "100%",
  height: 6,
  borderRadius: theme.radius.round,
  background: theme.color.lane,
  overflow: "hidden",
});
export const barFilled = style({
  display: "block",
  height: "100%",
  background: theme.color.accent,
});
