import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { fieldSelect } from "../../../ui/text-field.css.ts";

export const choices = style({
  display: "grid",
  gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
  alignItems: "end",
  gap: space(2),
  marginBottom: space(2),
  fontSize: theme.text.small,
});
export const filters = style({
  gridColumn: "1 / -1",
  display: "grid",
  gridTemplateColumns: "subgrid",
  gap: space(2),
  selectors: { "&[hidden]": { display: "none" } },
});
export const select = style([fieldSelect, { width: "100%" }]);
export const count = style({ margin: 0, padding: space(1, 0), color: theme.color.inkSoft });
