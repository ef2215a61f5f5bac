import { globalStyle, style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { small } from "../ui/style-parts.ts";

export const head = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "end",
  justifyContent: "space-between",
  gap: space(4),
  paddingBottom: space(4),
});

export const verdict = style({ flex: "1 1 600px", minWidth: 0 });

export const title = style({ marginBottom: space(2) });

export const verdictText = style({
  marginBottom: space(1),
  fontFamily: theme.font.reading,
  fontSize: theme.text.title,
  lineHeight: theme.line.reading,
  fontWeight: 500,
});

export const evidence = style([small, { color: theme.color.inkSoft }]);

export const switches = style({ display: "flex", flexWrap: "wrap", gap: space(2, 5) });

export const switchGroup = style({
  display: "flex",
  flexWrap: "wrap",
  gap: space(1, 4),
  margin: 0,
  padding: 0,
  border: 0,
});

export const switchLegend = style({
  float: "left",
  lineHeight: theme.line.large,
  marginInlineEnd: space(3),
  padding: 0,
  color: theme.color.inkFaint,
});

export const choice = style({
  display: "inline-flex",
  alignItems: "center",
  gap: space(2),
  minHeight: "24px",
  cursor: "pointer",
});

export const note = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(2, 4),
  marginBottom: space(4),
  padding: space(2, 3),
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.accentSoft,
  color: theme.color.ink,
});

export const progress = style({
  flex: "1 1 160px",
  maxWidth: "320px",
  accentColor: theme.color.accent,
});

export const stale = style({ marginBottom: space(4), color: theme.color.warning });

export const tools = style({ marginBottom: space(4) });

export const filters = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(2),
  paddingTop: space(3),
  selectors: { "&:empty": { display: "none" } },
});

export const asTable = style({
  marginInlineStart: "auto",
  selectors: {
    '&[aria-pressed="true"]': {
      borderColor: theme.color.accent,
      backgroundColor: theme.color.accentSoft,
      color: theme.color.accent,
    },
  },
});

export const part = style({ minWidth: 0 });

export const quiet = style({ color: theme.color.inkSoft });

/** A table that says in rows what a picture shows. */
export const twin = style({ width: "100%", borderCollapse: "collapse", marginTop: space(3) });
globalStyle(`${twin} :is(th, td)`, {
  padding: space(2, 4, 2, 0),
  borderTop: `1px solid ${theme.color.line}`,
  textAlign: "start",
  verticalAlign: "baseline",
});
globalStyle(`${twin} thead th`, {
  color: theme.color.inkFaint,
  fontWeight: 500,
  borderTop: 0,
  // A short word over a narrow column stays in one piece.
  overflowWrap: "normal",
});
globalStyle(`${twin} tbody th`, { fontWeight: 500 });
// The words of a button stand below the head of its column, and not its edge.
globalStyle(`${twin} td > button:only-child`, { marginInlineStart: space(-3) });

export const scroll = style({
  overflowX: "auto",
  "@media": { print: { overflow: "visible" } },
});

/** A picture of its own size on the screen, and as wide as the sheet on paper. */
export const sized = style({
  display: "block",
  "@media": { print: { width: "100%", height: "auto" } },
});

export const number = style({ fontVariantNumeric: "tabular-nums" });
globalStyle(`${twin} ${number}`, { textAlign: "end" });

export const aboveTable = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  justifyContent: "space-between",
  gap: space(2),
});
