import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";

export const topBar = style({
  display: "flex",
  alignItems: "center",
  justifyContent: "space-between",
  gap: space(4),
  width: "min(1264px, 100%)",
  minHeight: "56px",
  margin: space(0, "auto"),
  padding: space(0, 8),
  // The last button's own padding reaches beyond the column, so that its content ends with it.
  "@media": {
    "screen and (max-width: 880px)": { paddingInline: space(4) },
    "screen and (max-width: 480px)": {
      flexWrap: "wrap",
      rowGap: 0,
    },
  },
});

export const topBarStart = style({
  display: "flex",
  alignItems: "center",
  gap: space(3),
  minWidth: 0,
});

export const topBarEnd = style({
  display: "flex",
  alignItems: "center",
  gap: space(1),
  marginInlineStart: "auto",
});
