import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

export const fieldLabel = style({
  display: "block",
  marginBottom: "4px",
  color: theme.color.inkSoft,
});

export const fieldBox = style({
  display: "flex",
  alignItems: "center",
  gap: "8px",
  minHeight: "36px",
  paddingInline: "12px",
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: theme.radius,
  backgroundColor: theme.color.surface,
  color: theme.color.inkFaint,
  transition: "border-color 120ms",
  selectors: {
    "&:hover": { borderColor: theme.color.inkFaint },
    "&:focus-within": {
      borderColor: theme.color.accent,
      outline: `1px solid ${theme.color.accent}`,
    },
  },
});

export const fieldInput = style({
  flex: 1,
  minWidth: 0,
  height: "34px",
  padding: 0,
  border: "none",
  background: "none",
  color: theme.color.ink,
  fontSize: "15px",
  lineHeight: "24px",
  outline: "none",
  selectors: {
    "&::placeholder": { color: theme.color.inkFaint, opacity: 1 },
    "&::-webkit-search-cancel-button": { display: "none" },
  },
});

export const fieldSelect = style({
  minHeight: "36px",
  maxWidth: "100%",
  padding: "4px 8px",
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: theme.radius,
  backgroundColor: theme.color.surface,
  color: theme.color.ink,
  font: "inherit",
  selectors: {
    "&:hover": { borderColor: theme.color.inkFaint },
    "&:disabled": { color: theme.color.inkFaint },
  },
});

export const fieldProblem = style({ marginTop: "8px", color: theme.color.danger });
