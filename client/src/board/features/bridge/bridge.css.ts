import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { column, small, spoken as spokenWords } from "../../../ui/style-parts.ts";

export const panel = style({ ...column, gap: space(3), justifyItems: "start" });
export const list = style({ ...column, gap: space(3), width: "100%" });
export const row = style({ ...column, gap: space(1) });
export const ways = style({ display: "flex", flexWrap: "wrap", gap: space(1, 3) });
export const quiet = style({ ...small, color: theme.color.inkSoft });
export const spoken = style(spokenWords);
export const way = style({
  color: theme.color.accent,
  textDecoration: "underline",
  overflowWrap: "anywhere",
});
