import { style } from "@vanilla-extract/css";
import { space } from "../../../../theme/space.ts";
import { theme } from "../../../../theme/theme.css.ts";
import { small } from "../../../../ui/style-parts.ts";

const withIcon = { ...small, display: "flex", alignItems: "center", gap: space(2) } as const;

export const strip = style({
  ...withIcon,
  margin: space(2, 0, 0, 4),
  color: theme.color.accent,
  overflowWrap: "anywhere",
});
export const mark = style({ ...withIcon, color: theme.color.accent, whiteSpace: "nowrap" });
