import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

export const nameForm = style({
  position: "relative",
  zIndex: theme.layer.raised,
  width: "min(560px, 100%)",
});

export const nameFormLine = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) auto auto",
  alignItems: "center",
  gap: space(1),
});

export const nameFormHint = style({ marginTop: space(1), color: theme.color.inkFaint });

export const nameFormChoice = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(2),
  marginTop: space(2),
  color: theme.color.inkSoft,
});

export const nameFormSelect = style({
  minHeight: "32px",
  padding: space(1, 2),
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.surface,
  color: theme.color.ink,
});
