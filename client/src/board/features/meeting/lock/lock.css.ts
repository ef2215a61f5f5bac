import { style } from "@vanilla-extract/css";
import { space } from "../../../../theme/space.ts";
import { theme } from "../../../../theme/theme.css.ts";
import { barInStack } from "../stack-over-canvas.ts";
import { signed, signedStrip } from "../signed-line.ts";

export const strip = style({ ...signedStrip, color: theme.color.inkSoft });
export const mark = style({ ...signed, color: theme.color.inkSoft });
/** Its place is there before its words, so that these are read out when they come. */
export const triedPlace = style({ display: "contents" });
export const tried = style({ ...barInStack, gap: space(2) });
