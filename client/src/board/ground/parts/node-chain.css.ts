import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const chain = style({
  display: "flex",
  alignItems: "center",
  gap: space(0.5),
  flexWrap: "wrap",
});
export const chainArrow = style({ color: theme.color.inkFaint, flex: "none" });
