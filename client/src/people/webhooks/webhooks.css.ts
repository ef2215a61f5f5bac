import { style } from "@vanilla-extract/css";
import { theme } from "../../theme/theme.css.ts";
import * as people from "../people.css.ts";

const narrow = "screen and (max-width: 640px)";

export const form = style({
  display: "grid",
  gap: "16px",
  padding: "16px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius,
  backgroundColor: theme.color.surface,
});
export const groups = style({
  display: "grid",
  gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
  gap: "16px",
  "@media": { [narrow]: { gridTemplateColumns: "1fr" } },
});
export const group = style({ minWidth: 0, margin: 0, padding: 0, border: 0 });
export const legend = style({ padding: "0 0 4px", fontSize: "12px", color: theme.color.inkSoft });
export const choice = style({
  display: "flex",
  alignItems: "baseline",
  gap: "8px",
  padding: "4px 0",
  lineHeight: "20px",
});
export const webhook = style({
  display: "grid",
  gap: "12px",
  padding: "16px 0",
  borderTop: `1px solid ${theme.color.line}`,
});
export const head = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: "8px 12px",
});
export const words = style({ flex: "1 1 260px", minWidth: 0, overflowWrap: "anywhere" });
export const warning = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  justifyContent: "space-between",
  gap: "8px 16px",
  padding: "12px 16px",
  borderRadius: theme.radius,
  backgroundColor: theme.color.warningSoft,
});
/** On a narrow screen columns share the width, and words break between lines. */
export const table = style([
  people.table,
  { "@media": { [narrow]: { tableLayout: "fixed", fontSize: "12px" } } },
]);
export const time = style([people.time, { "@media": { [narrow]: { whiteSpace: "normal" } } }]);
/** The words stand under their heading, as those of other cells do. */
export const action = style({
  margin: "-6px 0 -6px -13px",
  whiteSpace: "nowrap",
  "@media": { [narrow]: { whiteSpace: "normal", textAlign: "start" } },
});
export const bad = style({ color: theme.color.danger });
