import { keyframes, style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

const appear = keyframes({ from: { opacity: 0 } });
const breathe = keyframes({ "50%": { opacity: 0.4 } });

export const loadingPage = style({
  display: "grid",
  placeContent: "center",
  justifyItems: "center",
  gap: space(3),
  minHeight: "100%",
  color: theme.color.inkSoft,
  animation: `${appear} ${theme.motion.late}`,
});

export const loadingStar = style({
  animation: `${breathe} ${theme.motion.breathing}`,
});
