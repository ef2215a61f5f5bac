import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const choices = style({
  display: "grid",
  gridTemplateColumns: "repeat(auto-fill, minmax(112px, 1fr))",
  alignItems: "end",
  gap: space(2),
  marginBottom: space(4),
  fontSize: theme.text.small,
});
export const count = style({ margin: 0, padding: space(1, 0), color: theme.color.inkSoft });
