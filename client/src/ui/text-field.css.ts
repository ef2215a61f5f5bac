import { style } from "@vanilla-extract/css";
import { changing } from "../theme/changing.ts";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

export const fieldLabel = style({
  display: "block",
  marginBottom: space(1),
  color: theme.color.inkSoft,
});

export const fieldBox = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  minHeight: "36px",
  paddingInline: space(3),
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.surface,
  color: theme.color.inkFaint,
  transition: changing("border-color"),
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
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  outline: "none",
  selectors: {
    "&::placeholder": { color: theme.color.inkFaint, opacity: 1 },
    "&::-webkit-search-cancel-button": { display: "none" },
  },
});

/** Several lines, as high as whoever writes draws them. */
export const fieldArea = style({
  width: "100%",
  padding: space(2, 3),
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.surface,
  color: theme.color.ink,
  resize: "vertical",
  selectors: { "&:focus-visible": { outlineOffset: -1 } },
});

export const fieldSelect = style({
  minHeight: "36px",
  maxWidth: "100%",
  padding: space(1, 2),
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.surface,
  color: theme.color.ink,
  font: "inherit",
  selectors: {
    "&:hover": { borderColor: theme.color.inkFaint },
    "&:disabled": { color: theme.color.inkFaint },
  },
});

/** In a form whose fields stand in rows it takes a row of its own. */
export const fieldProblem = style({
  flexBasis: "100%",
  marginTop: space(2),
  color: theme.color.danger,
});
