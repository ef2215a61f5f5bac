import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { column, pressableRow, small } from "../../../ui/style-parts.ts";

export const panel = style({ ...column, gap: space(3) });

export const head = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(2),
});

export const place = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});

export const readers = style({ flexBasis: "100%", ...column, justifyItems: "start" });

export const hint = style({ ...small, flexBasis: "100%", color: theme.color.inkSoft });

export const stages = style({
  display: "flex",
  flexWrap: "wrap",
  gap: space(1),
  marginInlineStart: space(-3),
});

export const sheet = style({ ...column, gap: space(2) });

export const toolbar = style({
  display: "flex",
  flexWrap: "wrap",
  margin: space(0, -2),
  paddingBottom: space(1),
  borderBottom: `1px solid ${theme.color.line}`,
});

export const tool = style({
  selectors: {
    '&[aria-pressed="true"]': { background: theme.color.accentSoft, color: theme.color.accent },
    "&:disabled": { opacity: 0.4 },
  },
});

export const linkForm = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) auto",
  alignItems: "end",
  gap: space(2),
});

export const problem = style({ ...small, color: theme.color.danger });

export const notice = style({
  ...small,
  padding: space(2, 3),
  borderRadius: theme.radius.box,
  background: theme.color.warningSoft,
  color: theme.color.ink,
});

export const text = style({ minWidth: 0 });

export const threads = style({ ...column, gap: space(1), paddingTop: space(2) });

export const threadsTitle = style({ ...small, fontWeight: 600, color: theme.color.inkSoft });

export const thread = style({
  ...pressableRow,
  padding: space(1, 2),
  margin: space(0, -2),
  color: theme.color.ink,
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
});

/** On a card that has a note. */
export const mark = style({
  position: "absolute",
  // Beside the number in the sentence; below lies how far the card is detailed.
  insetBlockStart: 8,
  insetInlineEnd: 28,
  display: "flex",
  color: theme.color.inkFaint,
});
