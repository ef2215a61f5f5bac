import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { boardColumns, columnGap, narrow } from "./home-page.css.ts";

export const empty = style({ paddingBlock: space(12) });

export const emptyTitle = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.display,
  lineHeight: theme.line.reading,
  fontWeight: 500,
});

export const emptyText = style({
  maxWidth: "640px",
  marginTop: space(2),
  color: theme.color.inkSoft,
  fontSize: theme.text.large,
  lineHeight: theme.line.prose,
});

export const emptyActions = style({ marginTop: space(4) });

export const emptyExample = style({
  display: "grid",
  gridTemplateColumns: boardColumns,
  columnGap,
  marginTop: space(8),
  paddingBlock: space(6),
  borderBlock: `1px solid ${theme.color.line}`,
  "@media": { [narrow]: { gridTemplateColumns: "minmax(0, 1fr)", rowGap: space(2) } },
});
