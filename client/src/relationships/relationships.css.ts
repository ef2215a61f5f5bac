import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { column, small } from "../ui/style-parts.ts";

const narrow = "screen and (max-width: 1080px)";

export const parts = style({ ...column, gap: space(6) });

export const head = style({ ...column, gap: space(2) });
export const lead = style({ color: theme.color.inkSoft, maxWidth: "720px" });
export const quiet = style({ ...small, color: theme.color.inkSoft });
export const quietLine = style([quiet, { display: "block" }]);
export const tools = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "end",
  gap: space(3, 4),
  marginTop: space(3),
});
export const search = style({ flex: "0 1 280px" });
export const check = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  minHeight: "36px",
  cursor: "pointer",
});
export const count = style({
  display: "flex",
  alignItems: "center",
  minHeight: "36px",
  marginInlineStart: "auto",
  color: theme.color.inkFaint,
});

const line = {
  display: "grid",
  gridTemplateColumns: "minmax(0, 1.3fr) 116px 116px 220px minmax(0, 1.2fr) minmax(0, 1.2fr)",
  columnGap: space(4),
} as const;

export const columns = style({
  ...line,
  ...small,
  alignItems: "end",
  paddingBottom: space(1),
  borderBottom: `1px solid ${theme.color.lineStrong}`,
  color: theme.color.inkFaint,
  "@media": { [narrow]: { display: "none" } },
});
export const row = style({
  ...line,
  alignItems: "start",
  paddingBlock: space(3),
  borderBottom: `1px solid ${theme.color.line}`,
  "@media": {
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", rowGap: space(3) },
    print: { breakInside: "avoid" },
  },
});

export const customer = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(1, 2),
  minWidth: 0,
});
export const name = style({ fontWeight: 600, overflowWrap: "anywhere" });
export const lineActions = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(1, 3),
  flexBasis: "100%",
});
/** It begins where the name above it begins. */
export const assess = style({ ...small, marginInlineStart: space(-3) });
export const boardLink = style({ ...small, color: theme.color.inkSoft });

export const level = style({ display: "block", fontWeight: 600, overflowWrap: "anywhere" });
export const levelName = style({ ...small, display: "block", overflowWrap: "anywhere" });
export const since = style({ ...small, display: "block", color: theme.color.inkSoft });
export const stepList = style({ ...small, ...column, color: theme.color.inkSoft });
export const legend = style({ ...small, paddingTop: space(2), color: theme.color.inkFaint });

export const share = style({
  position: "relative",
  display: "block",
  height: "6px",
  marginBlock: space(1),
  borderRadius: theme.radius.inner,
  background: theme.color.surfaceHover,
  overflow: "hidden",
});
const shareBar = style({ position: "absolute", insetBlock: 0, insetInlineStart: 0 });
export const supported = style([shareBar, { background: theme.color.lineStrong }]);
export const broken = style([shareBar, { background: theme.color.accent }]);

export const gaps = style({ ...small, ...column, color: theme.color.inkSoft });
export const warning = style({
  ...small,
  display: "block",
  padding: space(1, 2),
  borderInlineStart: `3px solid ${theme.color.warning}`,
  background: theme.color.warningSoft,
});

export const levels = style({ ...column, gap: space(2) });
export const subtitle = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.title,
  lineHeight: theme.line.title,
  fontWeight: 500,
});
export const levelList = style({ ...column, maxWidth: "840px" });
export const levelRow = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(1, 4),
  minHeight: "44px",
  paddingBlock: space(1),
  borderBottom: `1px solid ${theme.color.line}`,
});
export const levelText = style({
  flex: "1 1 320px",
  minWidth: 0,
  color: theme.color.inkSoft,
  overflowWrap: "anywhere",
});
export const onSheet = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  justifyContent: "space-between",
  gap: space(2),
  padding: space(2, 3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
});
