import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const bar = style({
  position: "absolute",
  top: 12,
  left: "50%",
  transform: "translateX(-50%)",
  zIndex: theme.layer.overCanvas,
  display: "flex",
  alignItems: "center",
  gap: space(2),
  maxWidth: "calc(100% - 24px)",
  padding: space(2, 2, 2, 4),
  border: `1px solid ${theme.color.accent}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  color: theme.color.ink,
  boxShadow: theme.shadow.floating,
  fontFamily: theme.font.body,
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
  pointerEvents: "all",
});
export const barWords = style({ minWidth: 0, marginRight: space(2) });
