import { globalStyle, style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { stripWidth } from "./capital-strip.css.ts";

/** Below this width the columns stand one under the other. */
export const narrow = "screen and (max-width: 880px)";

/** Customer, what its board says, its strip: head and rows share the columns. */
export const customerColumn = "208px";
export const columnGap = space(8);
export const boardColumns = `minmax(0, 1fr) ${stripWidth}`;

export const workspaceName = style({
  overflow: "hidden",
  color: theme.color.inkFaint,
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
  "@media": { [narrow]: { display: "none" } },
});

export const head = style({
  position: "sticky",
  top: 0,
  zIndex: theme.layer.stuck,
  display: "grid",
  gridTemplateColumns: boardColumns,
  columnGap,
  alignItems: "end",
  marginTop: space(-4),
  paddingBlock: space(4),
  borderBottom: `1px solid ${theme.color.line}`,
  backgroundColor: theme.color.paper,
  // Covers the ground of hovered rows, which reaches beyond the column.
  boxShadow: `8px 0 ${theme.color.paper}, -8px 0 ${theme.color.paper}`,
  "@media": {
    [narrow]: { position: "static", gridTemplateColumns: "minmax(0, 1fr)", rowGap: space(4) },
  },
});

/** What takes the focus must not come to lie under the head that stays. */
globalStyle(`html:has(${head})`, {
  scrollPaddingTop: "152px",
  "@media": { [narrow]: { scrollPaddingTop: 0 } },
});

export const headTitle = style({
  display: "flex",
  alignItems: "baseline",
  gap: space(3),
  marginBottom: space(4),
});

export const count = style({ color: theme.color.inkFaint });

export const headTools = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(2),
});

export const factFilter = style({
  display: "flex",
  flexWrap: "wrap",
  gap: space(2),
  marginTop: space(2),
  selectors: { "&:empty": { display: "none" } },
});

export const shapeSwitch = style({ display: "flex" });

export const headSearch = style({
  flex: "1 1 200px",
  maxWidth: "400px",
  marginInlineEnd: "auto",
  "@media": { [narrow]: { flexBasis: "100%", maxWidth: "none" } },
});

/** Its padding would set it off from the column where it starts a line of its own. */
export const archivedToggle = style({
  "@media": { [narrow]: { marginInlineStart: space(-3) } },
});

export const conditions = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(2),
  paddingBlock: space(3),
  borderBottom: `1px solid ${theme.color.line}`,
});

export const newCustomerPlace = style({
  paddingBlock: space(3),
  borderBottom: `1px solid ${theme.color.line}`,
});

export const stale = style({
  paddingBlock: space(2),
  borderBottom: `1px solid ${theme.color.line}`,
  color: theme.color.warning,
});
