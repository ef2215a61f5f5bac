import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

export const form = style({ display: "grid", gap: space(4) });

export const fieldPair = style({
  display: "grid",
  gridTemplateColumns: "repeat(auto-fit, minmax(240px, 1fr))",
  gap: space(4),
});

export const hint = style({ marginTop: space(1), color: theme.color.inkFaint });

export const tagLine = style({
  display: "flex",
  flexWrap: "wrap",
  gap: space(2),
  marginTop: space(2),
});
