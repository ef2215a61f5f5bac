import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";
import { boardColumns, columnGap, narrow } from "./home-page.css.ts";

export const empty = style({ paddingBlock: "48px" });

export const emptyTitle = style({
  fontFamily: theme.font.reading,
  fontSize: "20px",
  lineHeight: "32px",
  fontWeight: 500,
});

export const emptyText = style({
  maxWidth: "640px",
  marginTop: "8px",
  color: theme.color.inkSoft,
  fontSize: "15px",
  lineHeight: "26px",
});

export const emptyActions = style({ marginTop: "16px" });

export const emptyExample = style({
  display: "grid",
  gridTemplateColumns: boardColumns,
  columnGap,
  marginTop: "32px",
  paddingBlock: "24px",
  borderBlock: `1px solid ${theme.color.line}`,
  "@media": { [narrow]: { gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" } },
});
