import { style, styleVariants } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { choice, chosen, column, pressableRow, small } from "../../../ui/style-parts.ts";

export const panel = style({ ...column, gap: space(4) });

export const begin = style({ ...column, gap: space(2), justifyItems: "start" });

export const beginButton = style({ maxWidth: "100%", whiteSpace: "normal", textAlign: "start" });

export const hint = style({ ...small, color: theme.color.inkFaint });

export const empty = style({
  padding: space(4, 0),
  color: theme.color.inkSoft,
  lineHeight: theme.line.large,
});

export const choices = style({ display: "flex", flexWrap: "wrap", gap: space(1) });

export const select = style(choice);

export const toggle = style({
  ...choice,
  selectors: {
    '&[aria-pressed="true"]': chosen,
  },
});

export const group = style({});

export const groupName = style({
  ...small,
  fontWeight: 600,
  color: theme.color.inkFaint,
  marginBottom: space(1),
});

export const rows = style({ ...column, margin: space(0, -2) });

export const row = style({
  ...column,
  ...pressableRow,
  gap: space(1),
});

export const rowHead = style({ display: "flex", alignItems: "center", gap: space(2) });

export const rowSubject = style({
  flex: 1,
  minWidth: 0,
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
  color: theme.color.inkSoft,
  ...small,
  selectors: {
    // Faint ink on the hovered ground would fall below 4.5:1.
    [`${row}:hover &`]: { color: theme.color.ink },
  },
});

export const rowText = style({
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: 2,
  overflow: "hidden",
  overflowWrap: "anywhere",
  selectors: { [`${row}[data-unread="true"] &`]: { fontWeight: 600 } },
});

export const rowFoot = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(2),
  color: theme.color.inkSoft,
  ...small,
  ":empty": { display: "none" },
});

export const unread = style({ color: theme.color.accent, fontWeight: 600 });

export const time = style({
  flex: "none",
  color: theme.color.inkFaint,
  ...small,
  selectors: { [`${row}:hover &`]: { color: theme.color.inkSoft } },
});

const topicMark = style({
  flex: "none",
  display: "inline-flex",
  alignItems: "center",
  gap: space(1),
  fontWeight: 600,
  ...small,
});

export const topic = styleVariants(
  {
    question: theme.color.accent,
    unease: theme.color.warning,
    evidence: theme.color.good,
    proposal: theme.color.accent,
    objection: theme.color.danger,
  },
  (color) => [topicMark, { color }],
);

export const thread = style({ ...column, gap: space(4), alignContent: "start" });

export const threadBar = style({
  display: "flex",
  justifyContent: "space-between",
  margin: space(-2, -3, -2),
});

export const threadHead = style({ ...column, gap: space(1) });

export const subject = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});

export const marks = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(2),
});

export const entries = style({ ...column, gap: space(4), listStyle: "none", padding: 0 });

export const entry = style({
  ...column,
  gap: space(1),
  selectors: {
    '&[data-new="true"]': {
      paddingInlineStart: space(2),
      marginInlineStart: space(-2),
      boxShadow: `-2px 0 ${theme.color.accent}`,
    },
  },
});

export const entryHead = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  minHeight: 32,
});

export const author = style({
  minWidth: 0,
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
  fontWeight: 600,
});

export const entryMenu = style({ marginInlineStart: "auto" });

export const text = style({
  whiteSpace: "pre-wrap",
  overflowWrap: "anywhere",
  lineHeight: theme.line.large,
});

export const mention = style({ color: theme.color.accent, fontWeight: 600 });

export const event = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(2),
  color: theme.color.inkSoft,
  ...small,
});

export const resolved = style({
  ...column,
  gap: space(1),
  padding: space(2, 3),
  borderRadius: theme.radius.box,
  background: theme.color.surfaceHover,
});
