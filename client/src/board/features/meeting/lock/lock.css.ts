import { style } from "@vanilla-extract/css";
import { space } from "../../../../theme/space.ts";
import { theme } from "../../../../theme/theme.css.ts";
import { barOverCanvas } from "../../../../ui/style-parts.ts";
import { signed, signedStrip } from "../signed-line.ts";

export const strip = style({ ...signedStrip, color: theme.color.inkSoft });
export const mark = style({ ...signed, color: theme.color.inkSoft });
/** Its place is there before its words, so that these are read out when they come. */
export const triedPlace = style({ display: "contents" });
export const tried = style({
  ...barOverCanvas,
  top: 64,
  gap: space(2),
  width: "max-content",
});
