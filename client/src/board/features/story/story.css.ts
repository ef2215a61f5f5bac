import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const story = style({ display: "grid", gap: space(3) });
export const player = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(2),
});
export const told = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.large,
  lineHeight: theme.line.prose,
});
export const panels = style({ display: "grid", gap: space(3) });
export const panel = style({
  display: "flex",
  gap: space(3),
  alignItems: "start",
  selectors: { '&[aria-current="step"]': { background: theme.color.starSoft } },
});
export const number = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.title,
  lineHeight: theme.line.title,
  color: theme.color.inkFaint,
});
export const body = style({ display: "grid", gap: space(2), flex: 1, minWidth: 0 });
export const text = style({
  width: "100%",
  padding: space(2, 3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  resize: "vertical",
});
