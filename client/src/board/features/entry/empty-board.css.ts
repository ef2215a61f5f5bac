import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

/** In page units, below the head of its lane. Nothing of it can be hit but its button. */
export const lane = style({
  position: "absolute",
  boxSizing: "border-box",
  padding: "88px 24px 0",
  pointerEvents: "none",
  zIndex: theme.layer.overShapes,
  fontFamily: theme.font.body,
  color: theme.color.inkSoft,
  wordBreak: "auto-phrase",
});

export const question = style({
  fontFamily: theme.font.reading,
  fontSize: 20,
  lineHeight: "30px",
  color: theme.color.ink,
});
export const example = style({ marginTop: 12, fontSize: 15, lineHeight: "24px" });
export const way = style({ marginTop: 32, fontSize: 14, lineHeight: "22px" });
export const tryIt = style({ marginTop: 16, pointerEvents: "all" });
