import { globalStyle, style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const above = style({ marginBottom: space(3) });
/** Where the panel is narrower, a row stands as a card, and nothing scrolls sideways. */
const NARROW = "(max-width: 720px)";

export const scroll = style({
  overflowX: "auto",
  // It never scrolls upright: by what does so the table knows which lines are in sight.
  overflowY: "clip",
  "@container": { [NARROW]: { overflowX: "visible" } },
  // There the page scrolls, and a long table by itself.
  "@media": {
    "screen and (max-width: 800px) and (max-height: 480px)": {
      maxHeight: "80vh",
      overflowY: "auto",
    },
  },
});
export const table = style({
  width: "100%",
  minWidth: 760,
  tableLayout: "fixed",
  outline: "none",
  "@container": { [NARROW]: { minWidth: 0, display: "block" } },
  borderCollapse: "collapse",
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
});

/** In a card each cell says what it is: for ears, and for whoever comes there by keys. */
export const heads = style({
  "@container": {
    [NARROW]: {
      display: "block",
      selectors: {
        "&:not(:focus-within)": {
          position: "absolute",
          width: 1,
          height: 1,
          overflow: "hidden",
          clipPath: "inset(50%)",
        },
      },
    },
  },
});
export const sortButton = style({
  display: "inline-flex",
  alignItems: "center",
  gap: space(1),
  padding: 0,
  border: 0,
  background: "none",
  color: "inherit",
  font: "inherit",
  textAlign: "left",
  cursor: "pointer",
  ":hover": { color: theme.color.ink },
});

export const columnHead = style({
  padding: space(0, 2, 2),
  fontSize: theme.text.small,
  fontWeight: 600,
  textAlign: "left",
  color: theme.color.inkFaint,
  // The words need room, the rest is short.
  selectors: {
    '&[data-column-head="text"]': { width: "28%" },
    '&[data-column-head="indicator"]': { width: "16%" },
    '&[data-column-head="state"]': { width: "12%" },
  },
});

export const stageHead = style({
  padding: space(4, 2, 1),
  fontFamily: theme.font.reading,
  fontSize: theme.text.title,
  fontWeight: 400,
  textAlign: "left",
  borderBottom: `1px solid ${theme.color.lineStrong}`,
});
export const nodeHead = style({
  padding: space(2, 2, 0.5),
  fontWeight: 600,
  textAlign: "left",
});
export const nodeName = style({ display: "flex", alignItems: "center", gap: space(2) });
export const share = style({
  marginLeft: space(2),
  fontFamily: theme.font.body,
  fontSize: theme.text.small,
  fontWeight: 400,
  color: theme.color.inkFaint,
});

export const row = style({
  verticalAlign: "top",
  borderTop: `1px solid ${theme.color.line}`,
  selectors: { '&[data-selected="true"]': { background: theme.color.accentSoft } },
  "@container": {
    [NARROW]: {
      display: "grid",
      gridTemplateColumns: "1fr 1fr",
      columnGap: space(2),
      paddingBlock: space(2),
    },
  },
});
// As wide as the panel, not as their words.
globalStyle(`${table} > tbody, ${table} > tbody > tr:not(${row}), ${table} > tbody > tr > th`, {
  "@container": { [NARROW]: { display: "block" } },
});
export const cell = style({
  padding: space(1, 1),
  overflowWrap: "anywhere",
  "@container": { [NARROW]: { display: "block", minWidth: 0 } },
});
export const textCell = style([
  cell,
  {
    fontWeight: 400,
    textAlign: "left",
    "@container": { [NARROW]: { gridColumn: "1 / -1" } },
  },
]);
export const cellLabel = style({
  display: "none",
  paddingInline: space(1),
  fontSize: theme.text.small,
  color: theme.color.inkFaint,
  "@container": { [NARROW]: { display: "block" } },
});
export const whose = style({
  display: "flex",
  alignItems: "center",
  gap: space(1),
  paddingInline: space(1),
  fontSize: theme.text.small,
  color: theme.color.inkSoft,
});
export const addCell = style({ padding: space(0.5, 1, 2) });
export const none = style({ padding: space(0.5, 2, 2), color: theme.color.inkFaint });

export const field = style({
  width: "100%",
  minWidth: 56,
  padding: space(1, 1),
  border: "1px solid transparent",
  borderRadius: theme.radius.inner,
  background: "transparent",
  color: theme.color.ink,
  resize: "none",
  // As high as what is written, where the browser can.
  fieldSizing: "content",
  selectors: {
    "&:hover": { borderColor: theme.color.line },
    "&:focus": {
      borderColor: theme.color.accent,
      background: theme.color.surface,
      outline: `1px solid ${theme.color.accent}`,
    },
    "&::placeholder": { color: theme.color.inkFaint },
  },
});

export const state = style({
  display: "inline-flex",
  alignItems: "center",
  gap: space(1),
  padding: space(1, 0),
  whiteSpace: "nowrap",
});
export const stateChoice = style({
  padding: space(0.5, 0),
  border: "1px solid transparent",
  borderRadius: theme.radius.inner,
  background: "transparent",
  color: theme.color.ink,
  ":hover": { borderColor: theme.color.line },
});
export const ourDo = style({ display: "block", padding: space(1, 0) });
export const price = style({
  marginLeft: space(2),
  padding: space(0, 2),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  fontSize: theme.text.small,
  whiteSpace: "nowrap",
});
export const actions = style({
  whiteSpace: "nowrap",
  padding: space(0.5, 0),
  "@container": { [NARROW]: { display: "block", alignSelf: "end" } },
});

export const lock = style({ marginInlineEnd: space(1), verticalAlign: "-1px" });
/** To spreadsheets and from them. */
export const cells = style({ display: "flex", flexWrap: "wrap", marginBottom: space(2) });
