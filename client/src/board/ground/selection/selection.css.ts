import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const panel = style({
  display: "grid",
  gap: 12,
  margin: "12px 20px 0",
  padding: 16,
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius,
  background: theme.color.paper,
});

export const words = style({ fontSize: 13, lineHeight: "20px", fontWeight: 600 });

export const choices = style({
  display: "flex",
  flexWrap: "wrap",
  gap: 4,
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
});

export const legend = style({
  padding: 0,
  marginBottom: 4,
  fontSize: 12,
  lineHeight: "16px",
  color: theme.color.inkFaint,
});

export const choice = style({
  padding: "2px 10px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: 8,
  background: theme.color.surface,
  cursor: "pointer",
  selectors: {
    "&:has(:checked)": {
      borderColor: theme.color.accent,
      background: theme.color.accentSoft,
      color: theme.color.accent,
    },
    "&:has(:focus-visible)": { outline: `2px solid ${theme.color.accent}`, outlineOffset: 2 },
  },
});

/** Seen by assistive technology and the keyboard; the label is what the eye sees. */
export const radio = style({ position: "absolute", opacity: 0, width: 1, height: 1 });

export const field = style({ display: "grid" });

export const text = style({
  width: "100%",
  padding: "6px 10px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: 8,
  background: theme.color.surface,
  resize: "vertical",
});

export const switches = style({ display: "grid", gap: 4, justifyItems: "start" });
export const switchLine = style({ display: "flex", gap: 8, alignItems: "center" });
export const action = style({
  marginTop: 4,
  padding: "2px 10px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: 8,
  background: theme.color.surface,
  cursor: "pointer",
});
