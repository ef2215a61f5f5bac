import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const rows = style({
  maxHeight: "50vh",
  overflowY: "auto",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.inner,
});
export const table = style({
  width: "100%",
  borderCollapse: "collapse",
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
});
const cell = style({
  padding: space(2),
  borderTop: `1px solid ${theme.color.line}`,
  textAlign: "left",
  verticalAlign: "top",
});
export const number = style([cell, { fontWeight: 400, whiteSpace: "nowrap" }]);
export const kind = style([
  cell,
  {
    whiteSpace: "nowrap",
    fontWeight: 600,
    color: theme.color.inkSoft,
    selectors: {
      '&[data-kind="refused"]': { color: theme.color.danger },
      '&[data-kind="create"], &[data-kind="update"]': { color: theme.color.accent },
    },
  },
]);
export const words = style([cell, { width: "100%", overflowWrap: "anywhere" }]);
export const place = style({ display: "block", color: theme.color.inkSoft });
export const why = style({ display: "block", color: theme.color.danger });
export const changes = style({ margin: 0, padding: 0, listStyle: "none" });
