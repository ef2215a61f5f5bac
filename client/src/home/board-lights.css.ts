import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

export const lights = style({ display: "inline-flex", gap: space(2) });

export const light = style({ display: "inline-flex", alignItems: "center", gap: space(1) });

const lamp = style({ width: "6px", height: "6px", borderRadius: theme.radius.round });

export const lit = style([lamp, { backgroundColor: theme.color.good }]);

/** A ring, so that lit and unlit differ in shape as well. */
export const unlit = style([lamp, { boxShadow: `inset 0 0 0 1px ${theme.color.inkFaint}` }]);
