import { style, styleVariants } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { column, small } from "../ui/style-parts.ts";

export const page = style({
  ...column,
  gap: space(6),
  width: "min(1264px, 100%)",
  margin: space(0, "auto"),
  padding: space(4, 8, 24),
  "@media": { "screen and (max-width: 880px)": { paddingInline: space(4) } },
});
export const title = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.display,
  lineHeight: theme.line.display,
  fontWeight: 500,
});
export const customer = style({ color: theme.color.inkSoft });

export const sides = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
  gap: space(6),
  "@media": { "screen and (max-width: 880px)": { gridTemplateColumns: "minmax(0, 1fr)" } },
});
export const side = style({
  ...column,
  gap: space(3),
  alignContent: "start",
  padding: space(4),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
});
export const sideHead = style({ ...column, gap: space(0.5) });
export const baseline = style({ ...small, color: theme.color.inkFaint });
export const boardName = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
  overflowWrap: "anywhere",
});
export const star = style({ color: theme.color.inkSoft, overflowWrap: "anywhere" });
export const sentence = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.body,
  lineHeight: theme.line.large,
  overflowWrap: "anywhere",
});
export const empty = style({ color: theme.color.inkFaint });

export const adds = style({ ...column, gap: space(4) });
export const addsTitle = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});
export const groups = style({
  display: "grid",
  gridTemplateColumns: "repeat(auto-fit, minmax(260px, 1fr))",
  gap: space(5),
  alignItems: "start",
});
export const group = style({ ...column, gap: space(1) });
export const groupName = style({ ...small, color: theme.color.inkFaint, fontWeight: 600 });
export const parts = style({ ...column, gap: space(1), margin: 0, padding: 0, listStyle: "none" });
export const part = style({
  paddingInlineStart: space(3),
  borderInlineStart: `2px solid ${theme.color.accent}`,
  overflowWrap: "anywhere",
  selectors: { '&[data-kind="stays"]': { borderColor: theme.color.lineStrong } },
});

export const picture = style({ display: "block", width: "100%", height: "auto" });
export const lane = style({ fill: theme.color.lane });
export const stage = style({
  fill: theme.color.inkFaint,
  fontSize: theme.text.body,
  textAnchor: "middle",
});
const line = { fill: "none", strokeLinecap: "round" } as const;
export const link = styleVariants({
  plain: { ...line, stroke: theme.color.inkFaint, strokeWidth: 1.5 },
  marked: { ...line, stroke: theme.color.accent, strokeWidth: 3 },
});
export const node = styleVariants({
  plain: { fill: theme.color.surface, stroke: theme.color.line, strokeWidth: 1 },
  marked: { fill: theme.color.surface, stroke: theme.color.accent, strokeWidth: 2.5 },
});
const word = { dominantBaseline: "central" } as const;
export const initial = style({
  ...word,
  fill: theme.color.onCapital,
  fontFamily: theme.font.reading,
  fontSize: theme.text.large,
  textAnchor: "middle",
});
export const name = style({ ...word, fill: theme.color.ink, fontSize: theme.text.body });
export const turn = style({
  ...word,
  fill: theme.color.inkSoft,
  fontSize: theme.text.body,
  textAnchor: "end",
});
export const plus = style({
  ...word,
  fill: theme.color.accent,
  fontSize: theme.text.large,
  fontWeight: 700,
  textAnchor: "middle",
  stroke: theme.color.surface,
  strokeWidth: 4,
  paintOrder: "stroke",
});
