import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

export const form = style({ display: "grid", gap: space(4) });

export const parts = style({
  display: "grid",
  gap: space(2),
  border: "none",
  padding: 0,
  margin: 0,
});

export const legend = style({ marginBottom: space(2), color: theme.color.inkSoft });

export const part = style({ display: "flex", alignItems: "baseline", gap: space(2) });

export const warning = style({ color: theme.color.warning });
