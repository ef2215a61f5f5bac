import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { column } from "../../../ui/style-parts.ts";

export const panel = style({ ...column, gap: space(5), alignContent: "start" });
export const section = style({ ...column, gap: space(2) });
export const actions = style({
  display: "flex",
  flexWrap: "wrap",
  gap: space(2),
  ":empty": { display: "none" },
});
/** Quiet buttons begin where the text beside them begins. */
export const quietActions = style([actions, { margin: space(-2, -3) }]);
