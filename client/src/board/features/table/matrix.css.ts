import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const grid = style({ width: "100%", borderCollapse: "collapse" });

export const columnHead = style({
  padding: space(0, 1, 2),
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
  fontWeight: 600,
  color: theme.color.inkFaint,
  textAlign: "center",
  // Else the name of a stage breaks within the word.
  whiteSpace: "nowrap",
  selectors: { "&:first-child": { textAlign: "left" } },
});

export const rowHead = style({
  padding: 0,
  borderTop: `1px solid ${theme.color.line}`,
  fontWeight: 400,
  textAlign: "left",
});
export const rowName = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  minHeight: 40,
});

export const cellFrame = style({
  width: 52,
  padding: space(0.5),
  borderTop: `1px solid ${theme.color.line}`,
});

export const cell = style({
  width: "100%",
  height: 34,
  border: "1px dashed transparent",
  borderRadius: theme.radius.box,
  background: "none",
  color: theme.color.onCapital,
  fontFamily: theme.font.reading,
  fontSize: theme.text.large,
  lineHeight: theme.line.single,
  cursor: "pointer",
  selectors: {
    '&[data-filled="false"]:hover, &[data-filled="false"]:focus-visible': {
      borderColor: theme.color.lineStrong,
    },
    '&[data-filled="true"]': { border: `1px solid ${theme.color.capitalEdge}` },
  },
});

export const help = style({
  marginTop: space(3),
  fontSize: theme.text.small,
  lineHeight: theme.line.body,
  color: theme.color.inkFaint,
});

export const said = style({
  minHeight: 20,
  marginTop: space(1),
  fontSize: theme.text.small,
  color: theme.color.accent,
});

export const links = style({ marginTop: space(4) });
export const heading = style({
  marginBottom: space(2),
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
  fontWeight: 600,
  color: theme.color.inkFaint,
});
export const link = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  minHeight: 32,
  padding: space(1, 0),
  selectors: { "& + &": { borderTop: `1px solid ${theme.color.line}` } },
});
export const linkWords = style({ flex: 1, minWidth: 0 });
export const sign = style({ margin: space(0, 2), verticalAlign: -2, color: theme.color.inkFaint });
