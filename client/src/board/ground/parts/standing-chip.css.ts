import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { small } from "../../../ui/style-parts.ts";

/** What stands under the name of the customer, in a few words that lead to more. */
export const standingChip = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  width: "fit-content",
  minWidth: 0,
  maxWidth: 190,
  minHeight: 22,
  padding: space(0, 2),
  border: "1px solid",
  borderRadius: theme.radius.round,
  background: theme.color.surface,
  cursor: "pointer",
  ...small,
  ":hover": { background: theme.color.surfaceHover },
});
export const standingIcon = style({ flex: "none" });
export const standingWords = style({
  minWidth: 0,
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
});
