import { style } from "@vanilla-extract/css";
import { space } from "../../../../theme/space.ts";
import { theme } from "../../../../theme/theme.css.ts";
import { barOverCanvas, small } from "../../../../ui/style-parts.ts";

const withIcon = { display: "flex", alignItems: "center", gap: space(2) } as const;

export const strip = style({
  ...small,
  ...withIcon,
  margin: space(2, 0, 0, 4),
  color: theme.color.inkSoft,
  overflowWrap: "anywhere",
});
export const mark = style({ ...withIcon, color: theme.color.inkSoft });
/** Its place is there before its words, so that these are read out when they come. */
export const triedPlace = style({ display: "contents" });
export const tried = style({
  ...barOverCanvas,
  top: 64,
  gap: space(2),
  width: "max-content",
});
