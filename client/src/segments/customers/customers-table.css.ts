import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";
import { small } from "../../ui/style-parts.ts";

const twoLines = {
  ...small,
  lineHeight: theme.line.small,
  whiteSpace: "normal",
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
    "&:nth-child(2)": { width: "26%" },
    "&:nth-child(3)": { width: "10.5%" },
    "&:nth-child(5)": { width: "12.5%" },
    "&:nth-child(6)": { width: "11.5%" },
    "&:nth-child(7)": { width: "8%" },
    "&:last-child": { width: "80px" },
  },
});

export const firstHead = style([
  head,
  {
    position: "sticky",
    left: 0,
    zIndex: theme.layer.raised,
    width: "15.5%",
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
  height: "40px",
  padding: space(0, 3),
  overflow: "hidden",
  borderBottom: `1px solid ${theme.color.line}`,
  textAlign: "start",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
  fontWeight: 400,
  selectors: {
    // Two lines have room in a row: for names of patterns, and for words that are longer in English.
    "&:nth-child(2), &:nth-child(3), &:nth-child(6), &:nth-child(7)": twoLines,
    '&[data-kind="borderline"], &[data-kind="candidate"]': { color: theme.color.warning },
  },
  "@media": { print: { whiteSpace: "normal" } },
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

export const link = style({
  ...twoLines,
  display: "-webkit-box",
  overflow: "hidden",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: 2,
  color: "inherit",
  textDecoration: "none",
  ":hover": { color: theme.color.accent, textDecoration: "underline" },
});

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
