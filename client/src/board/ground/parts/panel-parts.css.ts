import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";

/** One column that never grows beyond its place, whatever is written in it. */
const column = { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" } as const;

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
