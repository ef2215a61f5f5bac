import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const grid = style({ width: "100%", borderCollapse: "collapse" });

export const columnHead = style({
  padding: "0 4px 8px",
  fontSize: 12,
  lineHeight: "16px",
  fontWeight: 600,
  color: theme.color.inkFaint,
  textAlign: "center",
  selectors: { "&:first-child": { textAlign: "left" } },
});

export const rowHead = style({
  padding: 0,
  borderTop: `1px solid ${theme.color.line}`,
  fontWeight: 400,
  textAlign: "left",
});
export const rowName = style({ display: "flex", alignItems: "center", gap: 8, minHeight: 40 });

export const cellFrame = style({
  width: 52,
  padding: 2,
  borderTop: `1px solid ${theme.color.line}`,
});

export const cell = style({
  width: "100%",
  height: 34,
  border: "1px dashed transparent",
  borderRadius: 8,
  background: "none",
  color: theme.color.onCapital,
  fontFamily: theme.font.reading,
  fontSize: 15,
  lineHeight: 1,
  cursor: "pointer",
  selectors: {
    '&[data-filled="false"]:hover, &[data-filled="false"]:focus-visible': {
      borderColor: theme.color.lineStrong,
    },
    '&[data-filled="true"]': { border: `1px solid ${theme.color.capitalEdge}` },
  },
});

export const help = style({
  marginTop: 12,
  fontSize: 12,
  lineHeight: "18px",
  color: theme.color.inkFaint,
});

export const said = style({
  minHeight: 20,
  marginTop: 4,
  fontSize: 12,
  color: theme.color.accent,
});

export const links = style({ marginTop: 16 });
export const heading = style({
  marginBottom: 8,
  fontSize: 12,
  lineHeight: "16px",
  fontWeight: 600,
  color: theme.color.inkFaint,
});
export const link = style({
  display: "flex",
  alignItems: "center",
  gap: 8,
  minHeight: 32,
  padding: "4px 0",
  selectors: { "& + &": { borderTop: `1px solid ${theme.color.line}` } },
});
export const linkWords = style({ flex: 1, minWidth: 0 });
export const sign = style({ margin: "0 6px", verticalAlign: -2, color: theme.color.inkFaint });
