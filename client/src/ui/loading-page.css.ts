import { keyframes, style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

const appear = keyframes({ from: { opacity: 0 } });
const breathe = keyframes({ "50%": { opacity: 0.4 } });

export const loadingPage = style({
  display: "grid",
  placeContent: "center",
  justifyItems: "center",
  gap: "12px",
  minHeight: "100%",
  color: theme.color.inkSoft,
  animation: `${appear} 160ms 300ms ease-out backwards`,
});

export const loadingStar = style({
  animation: `${breathe} 1600ms ease-in-out infinite`,
  // Merely shortened, an endless animation would flicker.
  "@media": { "(prefers-reduced-motion: reduce)": { animation: "none" } },
});
