import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

export const mark = style({ flex: "none", fill: theme.color.inkSoft, verticalAlign: "-3px" });
