import { style } from "@vanilla-extract/css";

/** One column that never grows beyond its place, whatever is written in it. */
const column = { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" } as const;

export const panel = style({ ...column, gap: 20, alignContent: "start" });
export const section = style({ ...column, gap: 8 });
export const actions = style({
  display: "flex",
  flexWrap: "wrap",
  gap: 8,
  ":empty": { display: "none" },
});
/** Quiet buttons begin where the text beside them begins. */
export const quietActions = style([actions, { margin: "-6px -12px" }]);
