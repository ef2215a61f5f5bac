import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

export const views = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(2),
  paddingBlock: space(3),
  borderBottom: `1px solid ${theme.color.line}`,
});

export const view = style({
  display: "inline-flex",
  alignItems: "center",
  minHeight: "32px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  color: theme.color.inkSoft,
});

export const shownView = style([
  view,
  { borderColor: "transparent", background: theme.color.accentSoft, color: theme.color.accent },
]);

export const viewName = style({
  maxWidth: "240px",
  overflow: "hidden",
  minHeight: "32px",
  paddingInlineStart: space(3),
  paddingInlineEnd: space(1),
  border: "none",
  background: "none",
  color: "inherit",
  font: "inherit",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
  cursor: "pointer",
});

export const viewMenu = style({ width: "28px", color: "inherit" });
