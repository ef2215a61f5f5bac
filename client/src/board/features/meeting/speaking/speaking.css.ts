import { style } from "@vanilla-extract/css";
import { theme } from "../../../../theme/theme.css.ts";
import { signed, signedStrip } from "../signed-line.ts";

export const strip = style({ ...signedStrip, color: theme.color.accent });
export const mark = style({ ...signed, color: theme.color.accent, whiteSpace: "nowrap" });
