import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

export const lights = style({ display: "inline-flex", gap: "8px" });

export const light = style({ display: "inline-flex", alignItems: "center", gap: "4px" });

const lamp = style({ width: "6px", height: "6px", borderRadius: "50%" });

export const lit = style([lamp, { backgroundColor: theme.color.good }]);

/** A ring, so that lit and unlit differ in shape as well. */
export const unlit = style([lamp, { boxShadow: `inset 0 0 0 1px ${theme.color.inkFaint}` }]);
