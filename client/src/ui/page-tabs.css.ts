import { style } from "@vanilla-extract/css";
import { changing } from "../theme/changing.ts";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

/** The parts of a page, each under an address of its own. */
export const tabs = style({
  display: "flex",
  gap: space(5),
  overflowX: "auto",
  borderBottom: `1px solid ${theme.color.line}`,
});

export const tab = style({
  padding: space(2, 0),
  borderBottom: "2px solid transparent",
  color: theme.color.inkSoft,
  textDecoration: "none",
  whiteSpace: "nowrap",
  transition: changing("color"),
  selectors: {
    "&:hover": { color: theme.color.ink },
    "&[aria-current]": { color: theme.color.ink, borderBottomColor: theme.color.accent },
    "&:focus-visible": { outlineOffset: "-2px" },
  },
});
