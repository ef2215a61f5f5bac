import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const entry = style({ padding: "12px 20px 0" });

export const line = style({
  display: "flex",
  alignItems: "center",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius,
  background: theme.color.paper,
  selectors: {
    "&:focus-within": { borderColor: theme.color.accent },
    '&:has([aria-invalid="true"])': { borderColor: theme.color.danger },
  },
});

export const field = style({
  flex: 1,
  minWidth: 0,
  padding: "7px 12px",
  border: 0,
  background: "none",
  outline: "none",
  "::placeholder": { color: theme.color.inkFaint },
});

export const enter = style({
  display: "grid",
  placeItems: "center",
  width: 32,
  height: 32,
  border: 0,
  background: "none",
  color: theme.color.inkSoft,
  cursor: "pointer",
  ":disabled": { opacity: 0.3, cursor: "default" },
});

export const explanation = style({
  padding: "4px 12px 0",
  fontSize: 12,
  lineHeight: "16px",
  color: theme.color.inkSoft,
  ":empty": { display: "none" },
});
