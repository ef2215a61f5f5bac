import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { floating } from "../../../ui/floating.css.ts";

export const widthPx = 300;

export const list = style([
  floating,
  {
    position: "fixed",
    width: widthPx,
    maxHeight: 280,
    overflowY: "auto",
    padding: space(1),
    listStyle: "none",
    "@media": { print: { display: "none" } },
  },
]);

export const choice = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  minHeight: 32,
  padding: space(1, 2),
  borderRadius: theme.radius.inner,
  cursor: "pointer",
  selectors: { '&[aria-selected="true"]': { background: theme.color.surfaceHover } },
});

export const words = style({ minWidth: 0, overflowWrap: "anywhere" });
