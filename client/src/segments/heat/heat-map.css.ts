import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";

export const map = style({
  width: "100%",
  marginBottom: space(3),
  tableLayout: "fixed",
  borderCollapse: "separate",
  borderSpacing: "4px",
});

export const capital = style({
  padding: space(1),
  color: theme.color.inkSoft,
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
  fontWeight: 500,
  verticalAlign: "bottom",
});

export const beat = style({ paddingInlineEnd: space(2), fontWeight: 600, textAlign: "start" });

export const when = style({
  display: "block",
  color: theme.color.inkFaint,
  fontSize: theme.text.small,
  fontWeight: 400,
});

export const cell = style({
  position: "relative",
  height: "72px",
  padding: 0,
  overflow: "hidden",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.inner,
  backgroundColor: theme.color.surface,
  textAlign: "center",
});

export const heat = style({ position: "absolute", inset: 0, backgroundColor: theme.color.accent });

/** As long as its customers are many: read without colour, and on grey paper. */
export const size = style({
  position: "absolute",
  insetInlineStart: 0,
  bottom: 0,
  height: "4px",
  backgroundColor: theme.color.accent,
});

export const count = style({
  position: "relative",
  fontSize: theme.text.title,
  lineHeight: theme.line.title,
  fontWeight: 500,
  fontVariantNumeric: "tabular-nums",
});
