import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { column, small, spoken as spokenWords } from "../../../ui/style-parts.ts";

export const panel = style({ ...column, gap: space(3), justifyItems: "start" });
export const quiet = style({ ...small, color: theme.color.inkSoft });
export const list = style({ ...column, gap: space(2), width: "100%" });
export const row = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  justifyContent: "space-between",
  gap: space(1, 3),
});

export const spoken = style(spokenWords);
export const route = style({
  display: "inline-flex",
  cursor: "pointer",
  borderRadius: theme.radius.box,
  padding: space(1),
  margin: space(-1),
  selectors: { "&:hover, &:focus-visible": { background: theme.color.starSoft } },
});

export const level = style({
  ...column,
  gap: space(1),
  width: "100%",
  paddingTop: space(3),
  borderTop: `1px solid ${theme.color.line}`,
});
export const warning = style({
  ...small,
  padding: space(2, 3),
  borderInlineStart: `3px solid ${theme.color.warning}`,
  background: theme.color.warningSoft,
});
