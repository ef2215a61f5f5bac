import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";
import { standingChip } from "../../ground/parts/standing-chip.css.ts";

export const chip = style([
  standingChip,
  { borderColor: theme.color.line, color: theme.color.inkSoft, textDecoration: "none" },
]);
