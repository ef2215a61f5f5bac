import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { column } from "./style-parts.ts";

export const nameForm = style({
  ...column,
  gap: space(2),
  flex: "1 1 100%",
  paddingBlock: space(2),
});
export const formButtons = style({ display: "flex", gap: space(2) });
