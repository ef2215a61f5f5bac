import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";
import { small } from "../../ui/style-parts.ts";

/** So high a row is that two lines have room: for names of patterns, bands, and longer words in English. */
const twoLines = {
  ...small,
  lineHeight: theme.line.small,
  whiteSpace: "normal",
  // The second line is more than the last letter of the first.
  textWrap: "balance",
} as const;

/** It scrolls by itself: heads and customers stay in sight. */
export const scroller = style({
  maxHeight: "72vh",
  marginTop: space(2),
  overflow: "auto",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.surface,
  selectors: { '&[data-whole="true"]': { contain: "none" } },
  "@media": { print: { maxHeight: "none", overflow: "visible", border: 0 } },
});

export const table = style({
  width: "100%",
  minWidth: "1180px",
  tableLayout: "fixed",
  borderCollapse: "separate",
  borderSpacing: 0,
  "@media": { print: { minWidth: 0 } },
});

export const heads = style({
  position: "sticky",
  top: 0,
  zIndex: theme.layer.stuck,
  backgroundColor: theme.color.surface,
  "@media": { print: { position: "static" } },
});

export const head = style({
  height: "36px",
  padding: space(0, 3),
  borderBottom: `1px solid ${theme.color.lineStrong}`,
  color: theme.color.inkSoft,
  fontWeight: 500,
  textAlign: "start",
  whiteSpace: "nowrap",
  selectors: {
    "&:nth-child(2)": { width: "27%" },
    "&:nth-child(3)": { width: "8%" },
    "&:nth-child(5)": { width: "12%" },
    "&:nth-child(6)": { width: "11%" },
    "&:nth-child(7)": { width: "8.5%" },
    "&:last-child": { width: "80px" },
  },
});

export const firstHead = style([
  head,
  {
    position: "sticky",
    left: 0,
    zIndex: theme.layer.raised,
    width: "15%",
    backgroundColor: theme.color.surface,
    "@media": { print: { position: "static" } },
  },
]);

export const sortButton = style({
  display: "inline-flex",
  alignItems: "center",
  gap: space(1),
  padding: 0,
  border: 0,
  background: "none",
  color: "inherit",
  font: "inherit",
  cursor: "pointer",
  ":hover": { color: theme.color.ink },
});

export const row = style({
  height: "40px",
  backgroundColor: theme.color.surface,
  ":hover": { backgroundColor: theme.color.surfaceHover },
  breakInside: "avoid",
});

export const cell = style({
  ...twoLines,
  height: "40px",
  padding: space(0, 3),
  overflow: "hidden",
  borderBottom: `1px solid ${theme.color.line}`,
  textAlign: "start",
  fontWeight: 400,
  selectors: {
    '&[data-kind="borderline"], &[data-kind="candidate"]': { color: theme.color.warning },
  },
});

export const first = style([
  cell,
  {
    position: "sticky",
    left: 0,
    zIndex: theme.layer.raised,
    backgroundColor: "inherit",
    fontWeight: 500,
    "@media": { print: { position: "static" } },
  },
]);

/** No row is higher than the others: by that those out of sight are counted. */
export const clamped = style({
  ...twoLines,
  display: "-webkit-box",
  overflow: "hidden",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: 2,
  "@media": { print: { display: "block" } },
});

export const link = style([
  clamped,
  {
    color: "inherit",
    textDecoration: "none",
    ":hover": { color: theme.color.accent, textDecoration: "underline" },
  },
]);

export const withheld = style({ color: theme.color.inkFaint });

export const why = style({
  // Its word stands below the head of its column.
  marginInlineStart: space(-3),
  minHeight: "28px",
  padding: space(0, 3),
  border: 0,
  borderRadius: theme.radius.box,
  background: "none",
  color: theme.color.inkSoft,
  fontWeight: 500,
  cursor: "pointer",
  ":hover": { backgroundColor: theme.color.surfaceHover, color: theme.color.ink },
});
