import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { column, small } from "../../../ui/style-parts.ts";

export const panel = style({ ...column, gap: space(3), justifyItems: "start" });
export const list = style({ ...column, gap: space(3), width: "100%" });
export const row = style({ ...column, gap: space(1) });
export const ways = style({ display: "flex", flexWrap: "wrap", gap: space(1, 3) });
export const quiet = style({ ...small, color: theme.color.inkSoft });
/** Words that light up what they speak of. */
export const spoken = style({
  cursor: "pointer",
  borderBottom: `1px solid ${theme.color.lineStrong}`,
  selectors: { "&:hover, &:focus-visible": { background: theme.color.starSoft } },
});
export const way = style({
  color: theme.color.accent,
  textDecoration: "underline",
  overflowWrap: "anywhere",
});
