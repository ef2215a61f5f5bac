import { globalStyle, style } from "@vanilla-extract/css";
import { changing } from "../theme/changing.ts";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { customerActions, customerName, sentence } from "./customer-list.css.ts";

export const cardRow = style({
  display: "grid",
  columnGap: space(4),
  // Within its own height, which is measured.
  paddingTop: space(4),
});

export const card = style({
  position: "relative",
  display: "grid",
  gridTemplateRows: "auto auto 1fr auto",
  rowGap: space(3),
  minWidth: 0,
  padding: space(4),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.surface,
  transition: changing("border-color"),
  selectors: { "&:hover, &:has(a:focus-visible)": { borderColor: theme.color.lineStrong } },
});

/** What can be done with the customer stands beside its name, above the link that covers the card. */
globalStyle(`${card} ${customerActions}`, {
  position: "absolute",
  zIndex: theme.layer.raised,
  top: space(-1),
  right: space(-1),
  backgroundColor: theme.color.surface,
});
globalStyle(`${card}:hover ${customerActions}, ${card}:focus-within ${customerActions}`, {
  opacity: 1,
});
globalStyle(`${card} ${customerName}`, { paddingInlineEnd: space(4) });

export const archivedCard = style({ color: theme.color.inkSoft });

export const cardSentence = style([
  sentence,
  { fontSize: theme.text.body, lineHeight: theme.line.body },
]);

export const cardBlank = style({ color: theme.color.inkFaint, lineHeight: theme.line.body });

export const cardLink = style({
  color: "inherit",
  textDecoration: "none",
  selectors: {
    // The link covers its card; what else can be pressed lies above it.
    "&::after": { content: "", position: "absolute", inset: 0, borderRadius: theme.radius.box },
    "&:focus-visible": { outline: "none" },
    "&:focus-visible::after": { outline: `2px solid ${theme.color.accent}` },
    [`${card}:hover &`]: { color: theme.color.accent },
  },
});

export const cardFoot = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "baseline",
  gap: space(1, 3),
  color: theme.color.inkFaint,
  fontSize: theme.text.small,
  lineHeight: theme.line.body,
});

export const cardBoard = style({
  flex: "1 1 80px",
  minWidth: 0,
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
});
