import { style, styleVariants } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { floating } from "../../../ui/floating.css.ts";
import { column, small } from "../../../ui/style-parts.ts";
import { standingChip } from "../../ground/parts/standing-chip.css.ts";

export const standing = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});
export const heading = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "baseline",
  gap: space(2),
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});
export const mark = style({ ...small, color: theme.color.warning, fontWeight: 600 });
export const soft = style({ color: theme.color.inkSoft });
export const quiet = style({ ...small, color: theme.color.inkFaint });
export const problem = style({ color: theme.color.danger });
export const warning = style({ color: theme.color.warning });

export const form = style({
  ...column,
  gap: space(4),
  padding: space(3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
});
export const fieldset = style({
  ...column,
  gap: space(1),
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
});
export const legend = style({
  ...small,
  display: "block",
  padding: 0,
  marginBottom: space(1),
  color: theme.color.inkSoft,
});
export const check = style({
  display: "flex",
  alignItems: "baseline",
  gap: space(2),
  padding: space(1, 0),
  overflowWrap: "anywhere",
});
export const names = style({ ...small, display: "block", color: theme.color.inkFaint });
export const summary = style({
  ...small,
  padding: space(1, 0),
  color: theme.color.inkSoft,
  cursor: "pointer",
});
export const found = style({ ...column, gap: space(1), margin: 0, paddingInlineStart: space(5) });

export const proposals = style({
  ...column,
  gap: space(4),
  margin: 0,
  padding: 0,
  listStyle: "none",
});
export const proposal = style({
  ...column,
  gap: space(3),
  padding: space(3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  selectors: { '&[data-open="true"]': { borderColor: theme.color.accent } },
});
export const note = style({
  whiteSpace: "pre-wrap",
  overflowWrap: "anywhere",
  lineHeight: theme.line.large,
});
export const sentence = style({
  fontFamily: theme.font.reading,
  lineHeight: theme.line.large,
  color: theme.color.inkSoft,
  overflowWrap: "anywhere",
});
export const answers = style({
  ...column,
  gap: space(2),
  margin: 0,
  padding: 0,
  listStyle: "none",
  ":empty": { display: "none" },
});
export const answer = style({
  display: "grid",
  gridTemplateColumns: "16px minmax(0, 1fr)",
  gap: space(2),
  alignItems: "start",
});
export const answerBody = style({ ...column, gap: space(0.5) });
export const answerTone = styleVariants(
  { agree: theme.color.good, reserve: theme.color.warning, object: theme.color.danger },
  (color) => ({ marginTop: space(0.5), color }),
);
export const who = style({ overflowWrap: "anywhere" });
export const reason = style({
  whiteSpace: "pre-wrap",
  overflowWrap: "anywhere",
  color: theme.color.inkSoft,
});
export const about = style({ ...small, overflowWrap: "anywhere", color: theme.color.accent });
export const good = style({ color: theme.color.good });
export const hash = style({
  ...small,
  color: theme.color.inkFaint,
  fontVariantNumeric: "tabular-nums",
});

export const chip = styleVariants({
  calm: [standingChip, { borderColor: theme.color.line, color: theme.color.inkSoft }],
  drifted: [standingChip, { borderColor: theme.color.warning, color: theme.color.warning }],
});
/** What the chip opens into. */
export const drift = style([
  floating,
  {
    ...column,
    alignItems: "start",
    gap: space(3),
    width: 340,
    maxHeight: "60vh",
    padding: space(4),
    overflowY: "auto",
  },
]);
