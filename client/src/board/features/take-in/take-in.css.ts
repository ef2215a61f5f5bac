import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { column, overCanvas, small } from "../../../ui/style-parts.ts";

export const panel = style({
  ...overCanvas,
  ...column,
  top: 60,
  left: 12,
  gap: space(2),
  width: 360,
  maxWidth: "calc(100% - 24px)",
  maxHeight: "calc(100% - 140px)",
  overflowY: "auto",
  padding: space(3, 4),
  "@media": {
    "(max-width: 600px)": {
      top: "auto",
      right: 8,
      // Above the dock.
      bottom: 68,
      left: 8,
      width: "auto",
      maxWidth: "none",
      maxHeight: "calc(100% - 80px)",
    },
  },
});
/** While ghosts stand: on a phone a sheet over what stands below the canvas, which is theirs. */
export const belowPicture = style({
  "@media": {
    "screen and (max-width: 600px) and (min-height: 481px)": {
      position: "fixed",
      right: 0,
      bottom: 0,
      left: 0,
      height: "42dvh",
      maxHeight: "42dvh",
      borderRadius: 0,
    },
  },
});
export const head = style({
  display: "flex",
  alignItems: "center",
  justifyContent: "space-between",
});
export const title = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
  outline: "none",
});
export const quiet = style({ ...small, color: theme.color.inkSoft, overflowWrap: "anywhere" });
export const refusal = style({ color: theme.color.danger });
export const words = style({ ...column, gap: space(1) });
export const lists = style({ ...column, gap: space(3) });
export const kind = style({ ...small, fontWeight: 600 });
export const remarks = style({
  ...column,
  gap: space(1),
  margin: 0,
  padding: 0,
  listStyle: "none",
});
export const remark = style({ ...small, overflowWrap: "anywhere" });
/** In sight however long the lists are. */
export const actions = style({
  position: "sticky",
  bottom: space(-3),
  display: "flex",
  flexWrap: "wrap",
  gap: space(2),
  padding: space(2, 0),
  background: theme.color.surface,
});
