import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { floating } from "../../../ui/floating.css.ts";
import { calledChoice } from "../../../ui/style-parts.ts";

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

export const choice = style(calledChoice);

export const words = style({ minWidth: 0, overflowWrap: "anywhere" });
