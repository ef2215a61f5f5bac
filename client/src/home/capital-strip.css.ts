import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

/**
 * Stones on a grid: a disc where a capital grows in a beat, a point where it does not. The filter
 * above the list has the same measure, so that its columns stand over those of every strip.
 */
export const stripWidth = "248px";

export const strip = style({
  display: "grid",
  gridTemplateColumns: "56px repeat(8, 24px)",
  gridAutoRows: "24px",
  width: stripWidth,
});

export const stripRow = style({ display: "contents" });

export const beat = style({
  alignSelf: "center",
  color: theme.color.inkFaint,
  fontSize: theme.text.small,
  lineHeight: theme.line.body,
  whiteSpace: "nowrap",
});

export const point = style({ display: "grid", placeItems: "center" });

/** Where nothing grows. */
export const dot = style({
  placeSelf: "center",
  width: "4px",
  height: "4px",
  borderRadius: theme.radius.round,
  backgroundColor: theme.color.line,
});

export const stone = style({
  display: "grid",
  placeItems: "center",
  width: "20px",
  height: "20px",
  borderRadius: theme.radius.round,
  boxShadow: `inset 0 0 0 1px ${theme.color.capitalEdge}`,
  color: theme.color.onCapital,
  fontSize: theme.text.small,
  lineHeight: theme.line.single,
  fontWeight: 600,
});
