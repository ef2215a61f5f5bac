import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { fieldArea } from "../../../ui/text-field.css.ts";
import { floating } from "../../../ui/floating.css.ts";
import { calledChoice, choice, chosen, column, small } from "../../../ui/style-parts.ts";

export const closing = style({ ...column, gap: space(2), justifyItems: "start" });

export const outcomes = style({ ...column, gap: space(2), width: "100%" });

export const outcomeChoices = style({
  margin: 0,
  display: "flex",
  flexWrap: "wrap",
  gap: space(1, 4),
  border: 0,
  padding: 0,
});

export const outcomeChoice = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  minHeight: 28,
  cursor: "pointer",
});

export const composer = style({ ...column, gap: space(2) });

export const field = style({ position: "relative", display: "grid" });

export const textarea = style([
  fieldArea,
  {
    minHeight: 62,
    maxHeight: "40vh",
    fieldSizing: "content",
    // Smaller type would make phones zoom in when somebody writes.
    "@media": { "(max-width: 600px)": { fontSize: theme.text.title } },
  },
]);

export const composerFoot = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  justifyContent: "flex-end",
  gap: space(2),
});

export const mentions = style([
  floating,
  {
    position: "absolute",
    insetInline: 0,
    top: "100%",
    maxHeight: 240,
    overflowY: "auto",
    padding: space(1),
    listStyle: "none",
  },
]);

export const mentionChoice = style(calledChoice);

export const mentionName = style({ fontWeight: 500 });

export const topicChoices = style({
  margin: 0,
  display: "flex",
  flexWrap: "wrap",
  gap: space(1),
  border: 0,
  padding: 0,
});

export const topicChoice = style({
  ...choice,
  position: "relative",
  display: "inline-flex",
  alignItems: "center",
  gap: space(1),
  selectors: {
    "&:has(:checked)": chosen,
    "&:has(:focus-visible)": { outline: `2px solid ${theme.color.accent}` },
  },
});

export const topicInput = style({ position: "absolute", inset: 0, opacity: 0, cursor: "pointer" });

export const legend = style({
  ...small,
  color: theme.color.inkSoft,
  marginBottom: space(1),
  padding: 0,
});
