import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { column, overCanvas, pressableRow, small } from "../../../ui/style-parts.ts";

export const notice = style({
  ...overCanvas,
  top: 60,
  left: 12,
  display: "grid",
  gap: space(2),
  width: "max-content",
  maxWidth: "min(440px, calc(100% - 24px))",
});
export const head = style({ display: "flex", alignItems: "center", gap: space(1) });
export const sum = style({ display: "grid", flex: 1, minWidth: 0 });
export const quiet = style({ ...small, color: theme.color.inkSoft });
export const lists = style({
  ...column,
  gap: space(3),
  maxHeight: "min(360px, 50vh)",
  overflowY: "auto",
  paddingBottom: space(2),
});
export const title = style({ ...small, fontWeight: 600 });
export const lines = style({ ...column, margin: space(0, -2), padding: 0, listStyle: "none" });
export const line = style({
  ...pressableRow,
  padding: space(1, 2),
  overflowWrap: "anywhere",
});
