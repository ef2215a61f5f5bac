import { style, styleVariants } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { stone } from "./capital-strip.css.ts";

export const filter = style({ padding: 0, margin: 0, border: "none", minInlineSize: 0 });

export const filterTitle = style({
  padding: 0,
  marginBottom: space(1),
  color: theme.color.inkSoft,
  fontSize: theme.text.small,
  lineHeight: theme.line.body,
});

export const filterPoint = style({
  display: "grid",
  placeItems: "center",
  width: "24px",
  height: "24px",
  padding: 0,
  border: "none",
  borderRadius: theme.radius.round,
  background: "none",
  cursor: "pointer",
});

export const filterStone = styleVariants({
  pressed: [stone],
  open: [
    stone,
    {
      boxShadow: `inset 0 0 0 1px ${theme.color.line}`,
      color: theme.color.inkFaint,
      fontWeight: 400,
      selectors: {
        [`${filterPoint}:hover &`]: { boxShadow: `inset 0 0 0 1px ${theme.color.lineStrong}` },
      },
    },
  ],
});
