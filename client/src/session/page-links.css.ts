import { style } from "@vanilla-extract/css";
import { changing } from "../theme/changing.ts";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

export const pageLinks = style({
  display: "flex",
  flexWrap: "wrap",
  gap: space(1),
  marginInlineEnd: "auto",
});

export const pageLink = style({
  padding: space(1, 3),
  borderRadius: theme.radius.box,
  color: theme.color.inkSoft,
  fontWeight: 500,
  textDecoration: "none",
  whiteSpace: "nowrap",
  transition: changing("background-color", "color"),
  selectors: {
    "&:hover": { backgroundColor: theme.color.surfaceHover, color: theme.color.ink },
    '&[aria-current="page"]': {
      backgroundColor: theme.color.accentSoft,
      color: theme.color.accent,
    },
  },
});
