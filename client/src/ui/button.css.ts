import { style, styleVariants } from "@vanilla-extract/css";
import { changing } from "../theme/changing.ts";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

const base = style({
  display: "inline-flex",
  alignItems: "center",
  justifyContent: "center",
  gap: space(2),
  minHeight: "32px",
  padding: space(1, 3),
  border: "1px solid transparent",
  borderRadius: theme.radius.box,
  background: "none",
  color: theme.color.ink,
  fontWeight: 500,
  whiteSpace: "nowrap",
  textDecoration: "none",
  cursor: "pointer",
  transition: changing("background-color", "border-color", "color"),
  selectors: {
    "&:disabled": { color: theme.color.inkFaint, cursor: "default" },
  },
});

export const button = styleVariants({
  primary: [
    base,
    {
      backgroundColor: theme.color.accent,
      color: theme.color.onAccent,
      selectors: {
        "&:hover:not(:disabled)": { filter: "brightness(1.08)" },
        "&:disabled": { backgroundColor: theme.color.surfaceHover, color: theme.color.inkFaint },
      },
    },
  ],
  plain: [
    base,
    {
      borderColor: theme.color.lineStrong,
      selectors: { "&:hover:not(:disabled)": { backgroundColor: theme.color.surfaceHover } },
    },
  ],
  quiet: [
    base,
    {
      color: theme.color.inkSoft,
      selectors: {
        "&:hover:not(:disabled)": {
          backgroundColor: theme.color.surfaceHover,
          color: theme.color.ink,
        },
      },
    },
  ],
});

export const iconButton = style([
  button.quiet,
  {
    flex: "none",
    width: "32px",
    padding: 0,
    selectors: {
      '&[aria-pressed="true"], &[data-state="open"]': {
        backgroundColor: theme.color.accentSoft,
        color: theme.color.accent,
      },
    },
  },
]);
