import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";
import * as people from "../people.css.ts";

const narrow = "screen and (max-width: 640px)";

export const form = style({
  display: "grid",
  gap: space(4),
  padding: space(4),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.surface,
});
export const groups = style({
  display: "grid",
  gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
  gap: space(4),
  "@media": { [narrow]: { gridTemplateColumns: "1fr" } },
});
export const group = style({ minWidth: 0, margin: 0, padding: 0, border: 0 });
export const legend = style({
  padding: space(0, 0, 1),
  fontSize: theme.text.small,
  color: theme.color.inkSoft,
});
export const choice = style({
  display: "flex",
  alignItems: "baseline",
  gap: space(2),
  padding: space(1, 0),
  lineHeight: theme.line.body,
});
export const webhook = style({
  display: "grid",
  gap: space(3),
  padding: space(4, 0),
  borderTop: `1px solid ${theme.color.line}`,
});
export const head = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(2, 3),
});
export const words = style({ flex: "1 1 260px", minWidth: 0, overflowWrap: "anywhere" });
export const warning = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  justifyContent: "space-between",
  gap: space(2, 4),
  padding: space(3, 4),
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.warningSoft,
});
/** On a narrow screen columns share the width, and words break between lines. */
export const table = style([
  people.table,
  { "@media": { [narrow]: { tableLayout: "fixed", fontSize: theme.text.small } } },
]);
export const time = style([people.time, { "@media": { [narrow]: { whiteSpace: "normal" } } }]);
/** The words stand under their heading, as those of other cells do. */
export const action = style({
  margin: space(-2, 0, -2, -3),
  whiteSpace: "nowrap",
  "@media": { [narrow]: { whiteSpace: "normal", textAlign: "start" } },
});
export const bad = style({ color: theme.color.danger });
