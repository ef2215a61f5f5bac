import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";
import { small } from "../../ui/style-parts.ts";

export const gallery = style({
  display: "grid",
  gridTemplateColumns: "repeat(auto-fill, minmax(min(520px, 100%), 1fr))",
  gap: space(5),
  // Across a sheet two have room, which are wider than that on a screen.
  "@media": { print: { gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: space(3) } },
});

export const item = style({ display: "grid", minWidth: 0, breakInside: "avoid" });

export const card = style({
  display: "grid",
  // What a neighbour has more stands below the chips: a picture stays with its words.
  gridTemplateRows: "auto auto auto auto 1fr auto",
  alignContent: "start",
  gap: space(2),
  minWidth: 0,
  padding: space(4),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.surface,
  // Two of them stand above each other on a sheet.
  "@media": { print: { gap: space(1), padding: space(3) } },
});

export const cardHead = style({ display: "flex", alignItems: "baseline", gap: space(2) });

export const name = style({
  flex: 1,
  minWidth: 0,
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});

export const count = style({ color: theme.color.inkSoft, whiteSpace: "nowrap" });

export const sentence = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.large,
  lineHeight: theme.line.prose,
  fontWeight: 500,
  "@media": { print: { fontSize: theme.text.body, lineHeight: theme.line.body } },
});

export const medoid = style([small, { color: theme.color.inkSoft }]);

export const chips = style({
  display: "flex",
  flexWrap: "wrap",
  alignContent: "start",
  gap: space(1),
  minWidth: 0,
});

export const foot = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  justifyContent: "space-between",
  gap: space(2),
  minHeight: "32px",
  "@media": { print: { minHeight: 0 } },
});

/** A light by its shape as well: full, half, a ring. */
export const light = style([
  small,
  {
    display: "inline-flex",
    alignItems: "center",
    gap: space(2),
    color: theme.color.inkSoft,
    "::before": {
      content: "",
      flex: "none",
      width: "12px",
      height: "12px",
      border: "2px solid currentColor",
      borderRadius: theme.radius.round,
    },
    selectors: {
      '&[data-light="steady"]::before': { color: theme.color.good, background: "currentColor" },
      '&[data-light="shaky"]::before': {
        color: theme.color.warning,
        background: "linear-gradient(to right, currentColor 50%, transparent 50%)",
      },
      '&[data-light="loose"]::before': { color: theme.color.danger },
    },
  },
]);
