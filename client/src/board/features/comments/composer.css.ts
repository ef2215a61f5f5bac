import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";
import { floating } from "../../../ui/floating.css.ts";
import { choice, column, small } from "./comment-style-parts.ts";

export const closing = style({ ...column, gap: 8, justifyItems: "start" });

export const outcomes = style({ ...column, gap: 8, width: "100%" });

export const outcomeChoices = style({
  margin: 0,
  display: "flex",
  flexWrap: "wrap",
  gap: "4px 16px",
  border: 0,
  padding: 0,
});

export const outcomeChoice = style({
  display: "flex",
  alignItems: "center",
  gap: 6,
  minHeight: 28,
  cursor: "pointer",
});

export const composer = style({ ...column, gap: 8 });

export const field = style({ position: "relative", display: "grid" });

export const textarea = style({
  width: "100%",
  padding: "8px 10px",
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: 8,
  background: theme.color.surface,
  color: theme.color.ink,
  lineHeight: "22px",
  resize: "vertical",
  minHeight: 62,
  fieldSizing: "content",
  maxHeight: "40vh",
  // Smaller type would make phones zoom in when somebody writes.
  "@media": { "(max-width: 600px)": { fontSize: 16 } },
});

export const composerFoot = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  justifyContent: "flex-end",
  gap: 8,
});

export const mentions = style([
  floating,
  {
    position: "absolute",
    insetInline: 0,
    top: "100%",
    maxHeight: 240,
    overflowY: "auto",
    padding: 4,
    listStyle: "none",
  },
]);

export const mentionChoice = style({
  display: "flex",
  alignItems: "center",
  gap: 8,
  minHeight: 32,
  padding: "4px 8px",
  borderRadius: 6,
  cursor: "pointer",
  selectors: { '&[aria-selected="true"]': { background: theme.color.surfaceHover } },
});

export const mentionName = style({ fontWeight: 500 });

export const topicChoices = style({
  margin: 0,
  display: "flex",
  flexWrap: "wrap",
  gap: 4,
  border: 0,
  padding: 0,
});

export const topicChoice = style({
  ...choice,
  position: "relative",
  display: "inline-flex",
  alignItems: "center",
  gap: 4,
  selectors: {
    "&:has(:checked)": {
      borderColor: theme.color.accent,
      background: theme.color.accentSoft,
      color: theme.color.accent,
    },
    "&:has(:focus-visible)": { outline: `2px solid ${theme.color.accent}` },
  },
});

export const topicInput = style({ position: "absolute", inset: 0, opacity: 0, cursor: "pointer" });

export const legend = style({ ...small, color: theme.color.inkSoft, marginBottom: 4, padding: 0 });
