import { keyframes, style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

const appear = keyframes({ from: { opacity: 0 } });
/** Waiting that is over before anybody notices it is not shown. */
export const comesLate = style({ animation: `${appear} ${theme.motion.late}` });

const breathe = keyframes({ "50%": { opacity: 0.4 } });

export const loadingPage = style([
  comesLate,
  {
    display: "grid",
    placeContent: "center",
    justifyItems: "center",
    gap: space(3),
    minHeight: "100%",
    color: theme.color.inkSoft,
  },
]);

export const loadingStar = style({
  animation: `${breathe} ${theme.motion.breathing}`,
});
