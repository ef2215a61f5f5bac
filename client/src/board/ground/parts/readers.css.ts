import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { chip as plainChip } from "../../../ui/chip.css.ts";
import { small } from "../../../ui/style-parts.ts";

export const mark = style({
  ...small,
  display: "flex",
  alignItems: "center",
  gap: space(1),
  color: theme.color.inkSoft,
  selectors: { '&[data-readers="internal"]': { color: theme.color.ink, fontWeight: 600 } },
});

export const chip = style([plainChip, { color: theme.color.ink, fontWeight: 600 }]);

export const choiceWords = style({ display: "inline-flex", alignItems: "center", gap: space(1) });
