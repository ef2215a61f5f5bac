import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { floating } from "./floating.css.ts";
import { calledChoice, small } from "./style-parts.ts";

export const place = style({ position: "relative" });

export const list = style([
  floating,
  {
    position: "absolute",
    insetInline: 0,
    top: "100%",
    maxHeight: 264,
    marginTop: space(1),
    padding: space(1),
    overflowY: "auto",
  },
]);

export const one = style({ ...calledChoice, overflowWrap: "anywhere" });

export const rest = style({ ...small, padding: space(1, 2), color: theme.color.inkFaint });
