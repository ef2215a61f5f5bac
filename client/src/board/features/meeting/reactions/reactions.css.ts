import { style } from "@vanilla-extract/css";
import { space } from "../../../../theme/space.ts";
import { theme } from "../../../../theme/theme.css.ts";
import { choice as choiceLook, chosen, small } from "../../../../ui/style-parts.ts";

export const bar = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(1, 2),
  margin: space(2, 0, 0, 4),
});
export const name = style({
  ...small,
  // Above the choices, which keep their place whatever is selected.
  flex: "1 1 100%",
  minWidth: 0,
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
  color: theme.color.inkSoft,
});
export const choices = style({ display: "flex", flexWrap: "wrap", gap: space(1) });
const one = { display: "inline-flex", alignItems: "center", gap: space(1) } as const;
export const choice = style({
  ...choiceLook,
  ...one,
  ":disabled": { color: theme.color.inkSoft, cursor: "default" },
  selectors: { '&[aria-pressed="true"]': chosen },
  "@media": { "(pointer: coarse)": { minHeight: 40 } },
});
export const sum = style({ ...small, ...one, color: theme.color.inkSoft });
export const count = style({ fontVariantNumeric: "tabular-nums" });

/** Inside of the corner, whose outside pins have. */
export const mark = style({
  position: "absolute",
  display: "flex",
  gap: space(1),
  padding: space(0, 2),
  transform: "translate(-100%, -50%)",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.round,
  background: theme.color.surface,
  boxShadow: theme.shadow.floating,
  pointerEvents: "none",
});
export const felt = style({
  ...small,
  display: "inline-flex",
  alignItems: "center",
  gap: space(0.5),
  fontWeight: 600,
  fontVariantNumeric: "tabular-nums",
  selectors: {
    '&[data-felt="convinced"]': { color: theme.color.good },
    '&[data-felt="uneasy"]': { color: theme.color.warning },
    '&[data-felt="unsure"]': { color: theme.color.inkSoft },
  },
});
