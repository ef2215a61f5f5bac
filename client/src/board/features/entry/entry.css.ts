import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const entry = style({ padding: space(3, 4, 0) });

export const line = style({
  display: "flex",
  alignItems: "center",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.paper,
  selectors: {
    "&:focus-within": { borderColor: theme.color.accent },
    '&:has([aria-invalid="true"])': { borderColor: theme.color.danger },
  },
});

export const field = style({
  flex: 1,
  minWidth: 0,
  padding: space(2, 3),
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
  padding: space(1, 3, 0),
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
  color: theme.color.inkSoft,
  ":empty": { display: "none" },
});
