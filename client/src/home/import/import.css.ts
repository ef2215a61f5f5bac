import { style, styleVariants } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";

export const choice = style({ display: "flex", alignItems: "center", gap: space(3) });
export const quiet = style({ color: theme.color.inkFaint });
export const problem = style({ marginTop: space(3), color: theme.color.warning });

export const clears = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  marginTop: space(3),
  color: theme.color.inkSoft,
});

export const kinds = style({
  display: "flex",
  flexWrap: "wrap",
  gap: space(1),
  marginBlock: space(3, 2),
});

export const kind = style({
  selectors: {
    '&[aria-pressed="true"]': {
      backgroundColor: theme.color.accentSoft,
      color: theme.color.accent,
    },
  },
});

export const scroller = style({
  maxHeight: "min(420px, 45vh)",
  overflow: "auto",
  marginTop: space(2),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
});

export const table = style({ width: "100%", borderCollapse: "collapse" });

export const cell = style({
  padding: space(1, 2),
  borderBottom: `1px solid ${theme.color.line}`,
  verticalAlign: "top",
  overflowWrap: "anywhere",
});

export const headCell = style([
  cell,
  {
    position: "sticky",
    top: 0,
    backgroundColor: theme.color.surface,
    color: theme.color.inkSoft,
    fontSize: theme.text.small,
    fontWeight: 500,
    textAlign: "start",
    whiteSpace: "nowrap",
  },
]);

export const lineCell = style([
  cell,
  { color: theme.color.inkFaint, fontVariantNumeric: "tabular-nums", textAlign: "end" },
]);

const kindOf = style([cell, { whiteSpace: "nowrap" }]);
export const kindCell = styleVariants({
  created: [kindOf, { color: theme.color.good, fontWeight: 500 }],
  changed: [kindOf, { color: theme.color.accent, fontWeight: 500 }],
  refused: [kindOf, { color: theme.color.warning, fontWeight: 500 }],
  unchanged: [kindOf, { color: theme.color.inkFaint }],
});
