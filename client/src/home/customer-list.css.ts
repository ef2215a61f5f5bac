import { globalStyle, style } from "@vanilla-extract/css";
import { changing } from "../theme/changing.ts";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { boardColumns, columnGap, customerColumn, narrow } from "./home-page.css.ts";

/** Shown when the row is pointed at or holds the focus, and always where nothing can point. */
const onlyInUse = style({
  transition: changing("opacity"),
  "@media": { "(hover: hover)": { opacity: 0 } },
});

export const customer = style({
  display: "grid",
  gridTemplateColumns: `${customerColumn} minmax(0, 1fr)`,
  columnGap,
  paddingBlock: space(4),
  borderBottom: `1px solid ${theme.color.line}`,
  "@media": {
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)", rowGap: space(1) },
  },
});

/** Faded, not hidden: the words stay as legible as ever, the colours rest. */
export const archived = style({ color: theme.color.inkSoft });

export const archivedStrip = style({ filter: "grayscale(1) opacity(0.6)" });

export const customerHead = style({ position: "relative", minWidth: 0 });

export const customerName = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});

export const customerFacts = style({
  color: theme.color.inkFaint,
  fontSize: theme.text.small,
  lineHeight: theme.line.body,
});
/** A fact stays whole; the point between two stays with the first. */
globalStyle(`${customerFacts} > *`, { display: "inline-block" });
globalStyle(`${customerFacts} > *:not(:last-child)::after`, {
  content: '"·"',
  marginInline: space(1),
});

export const customerTags = style({
  display: "flex",
  flexWrap: "wrap",
  gap: space(1),
  marginBlock: space(1),
});

export const customerActions = style([
  onlyInUse,
  {
    display: "flex",
    gap: space(1),
    marginInlineStart: space(-2),
    selectors: {
      [`${customer}:hover &, ${customer}:focus-within &, &:has([data-state="open"])`]: {
        opacity: 1,
      },
    },
    "@media": { [narrow]: { position: "absolute", top: 0, right: 0 } },
  },
]);

export const boards = style({ display: "grid", rowGap: space(4), alignContent: "start" });

export const board = style({
  position: "relative",
  display: "grid",
  gridTemplateColumns: boardColumns,
  columnGap,
  alignItems: "start",
  borderRadius: theme.radius.box,
  transition: changing("background-color", "box-shadow"),
  selectors: {
    // The ground reaches a little beyond the text, which stays aligned with the head.
    "&:hover, &:has(a:focus-visible)": {
      backgroundColor: theme.color.surfaceHover,
      boxShadow: `0 0 0 8px ${theme.color.surfaceHover}`,
      // Faint ink on the hovered ground would fall below 4.5:1.
      vars: { [theme.color.inkFaint]: theme.color.inkSoft },
    },
  },
  "@media": {
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)", rowGap: space(2) },
  },
});

export const boardBody = style({ minWidth: 0 });

export const boardLine = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  columnGap: space(3),
  minHeight: "24px",
});

export const boardTitle = style({
  color: theme.color.inkSoft,
  fontWeight: 500,
  textDecoration: "none",
  selectors: {
    // The link covers its row; what else can be pressed lies above it.
    "&::after": {
      content: "",
      position: "absolute",
      inset: "-8px",
      borderRadius: theme.radius.box,
    },
    "&:focus-visible": { outline: "none" },
    "&:focus-visible::after": { outline: `2px solid ${theme.color.accent}` },
    [`${board}:hover &`]: { color: theme.color.accent },
  },
});

export const boardState = style({
  display: "flex",
  alignItems: "center",
  gap: space(3),
  marginInlineStart: "auto",
  color: theme.color.inkFaint,
  fontSize: theme.text.small,
  "@media": { [narrow]: { flexWrap: "wrap", marginInlineStart: 0 } },
});

export const boardNews = style({
  display: "inline-flex",
  flexWrap: "wrap",
  gap: space(1),
  fontSize: theme.text.small,
  lineHeight: theme.line.body,
});
globalStyle(`${boardNews} > *`, {
  padding: space(0, 2),
  borderRadius: theme.radius.box,
  background: theme.color.accentSoft,
  color: theme.color.accent,
});

export const boardMenu = style([
  onlyInUse,
  {
    position: "relative",
    zIndex: theme.layer.raised,
    marginBlock: space(-1),
    selectors: {
      [`${board}:hover &, ${board}:focus-within &, &:has([data-state="open"])`]: { opacity: 1 },
    },
  },
]);

export const sentence = style({
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: 4,
  overflow: "hidden",
  textWrap: "pretty",
  fontFamily: theme.font.reading,
  fontSize: theme.text.large,
  lineHeight: theme.line.prose,
  fontWeight: 500,
  "@media": { [narrow]: { display: "block" }, print: { display: "block" } },
});

export const blank = style([sentence, { color: theme.color.inkFaint }]);

export const noBoards = style({ color: theme.color.inkFaint, lineHeight: theme.line.large });

/** An icon and the word for what kind of board it is. */
export const kindMark = style({ display: "inline-flex", alignItems: "center", gap: space(1) });
