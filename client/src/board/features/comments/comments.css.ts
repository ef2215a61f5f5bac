import { style, styleVariants } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";
import { choice, column, small } from "./comment-style-parts.ts";

export const panel = style({ ...column, gap: 16 });

export const begin = style({ ...column, gap: 8, justifyItems: "start" });

export const beginButton = style({ maxWidth: "100%", whiteSpace: "normal", textAlign: "start" });

export const hint = style({ ...small, color: theme.color.inkFaint });

export const problem = style({ ...small, color: theme.color.danger });

export const empty = style({ padding: "16px 0", color: theme.color.inkSoft, lineHeight: "22px" });

export const choices = style({ display: "flex", flexWrap: "wrap", gap: 4 });

export const select = style(choice);

export const toggle = style({
  ...choice,
  selectors: {
    '&[aria-pressed="true"]': {
      borderColor: theme.color.accent,
      background: theme.color.accentSoft,
      color: theme.color.accent,
    },
  },
});

export const group = style({});

export const groupName = style({
  ...small,
  fontWeight: 600,
  color: theme.color.inkFaint,
  marginBottom: 4,
});

export const rows = style({ ...column, margin: "0 -8px" });

export const row = style({
  ...column,
  gap: 4,
  width: "100%",
  padding: 8,
  border: 0,
  borderRadius: 8,
  background: "none",
  textAlign: "left",
  cursor: "pointer",
  ":hover": { background: theme.color.surfaceHover },
});

export const rowHead = style({ display: "flex", alignItems: "center", gap: 8 });

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
  gap: 8,
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
  gap: 4,
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

export const thread = style({ ...column, gap: 16, alignContent: "start" });

export const threadBar = style({
  display: "flex",
  justifyContent: "space-between",
  margin: "-8px -12px -8px",
});

export const threadHead = style({ ...column, gap: 4 });

export const subject = style({ fontSize: 15, lineHeight: "22px", fontWeight: 600 });

export const marks = style({ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 8 });

export const entries = style({ ...column, gap: 16, listStyle: "none", padding: 0 });

export const entry = style({
  ...column,
  gap: 4,
  selectors: {
    '&[data-new="true"]': {
      paddingInlineStart: 8,
      marginInlineStart: -10,
      borderInlineStart: `2px solid ${theme.color.accent}`,
    },
  },
});

export const entryHead = style({ display: "flex", alignItems: "center", gap: 8, minHeight: 32 });

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
  lineHeight: "22px",
});

export const mention = style({ color: theme.color.accent, fontWeight: 600 });

export const event = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: 6,
  color: theme.color.inkSoft,
  ...small,
});

export const resolved = style({
  ...column,
  gap: 4,
  padding: "8px 12px",
  borderRadius: 8,
  background: theme.color.surfaceHover,
});
