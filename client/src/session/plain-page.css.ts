import { style, styleVariants } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

export const skipLink = style({
  position: "absolute",
  top: "8px",
  left: "8px",
  zIndex: theme.layer.skipLink,
  padding: space(2, 3),
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.surface,
  boxShadow: theme.shadow.floating,
  selectors: { "&:not(:focus)": { clipPath: "inset(50%)" } },
});

export const home = style({ color: "inherit", textDecoration: "none" });

const column = (width: string) => ({
  width: `min(${width}, 100%)`,
  margin: space(0, "auto"),
  padding: space(4, 8, 24),
  outline: "none",
  "@media": { "screen and (max-width: 880px)": { paddingInline: space(4) } },
});

/** As wide as the bar above it, or as words and forms are read. */
export const page = styleVariants({ full: column("1264px"), text: column("880px") });
