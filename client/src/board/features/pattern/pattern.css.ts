import { style, styleVariants } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { floating } from "../../../ui/floating.css.ts";
import { column, small } from "../../../ui/style-parts.ts";

export const ghost = styleVariants({
  calm: { color: theme.color.inkFaint },
  lit: { color: theme.color.accent },
});

export const card = style({
  ...column,
  gap: space(2),
  margin: space(3, 4, 0),
  padding: space(3, 4),
  border: `1px dashed ${theme.color.lineStrong}`,
  borderRadius: theme.radius.box,
  background: theme.color.paper,
});
export const head = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "baseline",
  gap: space(1, 3),
});
export const title = style({
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
  fontWeight: 600,
  overflowWrap: "anywhere",
});
export const quiet = style({ ...small, color: theme.color.inkFaint });
export const sentence = style({ ...small, color: theme.color.inkSoft, overflowWrap: "anywhere" });
export const summary = style({ ...small, color: theme.color.accent, cursor: "pointer" });
export const actions = style({ display: "flex", flexWrap: "wrap", gap: space(2) });
export const list = style({
  ...column,
  gap: space(1),
  maxHeight: "20vh",
  margin: space(2, 0, 0),
  padding: 0,
  overflowY: "auto",
  listStyle: "none",
});
export const row = style({
  ...column,
  gap: space(1),
  padding: space(1, 2),
  borderRadius: theme.radius.inner,
  ":hover": { background: theme.color.surfaceHover },
});
export const line = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: space(1, 2),
});
export const words = style({ flex: "1 1 96px", overflowWrap: "anywhere" });
/** What can be done with it stands below, side by side. */
export const wordsAbove = style({ flex: "1 1 100%", overflowWrap: "anywhere" });
export const press = style({
  ...small,
  padding: space(0.5, 2),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  color: theme.color.ink,
  cursor: "pointer",
  ":hover": { background: theme.color.surfaceHover },
  ":disabled": { color: theme.color.inkFaint, cursor: "default" },
});

const question = style([
  floating,
  {
    position: "absolute",
    width: "max-content",
    maxWidth: 320,
    padding: space(2, 3),
    pointerEvents: "all",
  },
]);
/** Beside what it is about, and never over it. */
export const questionAt = styleVariants({
  below: [question, { translate: "-50% 8px" }],
  above: [question, { translate: "-50% calc(-100% - 8px)" }],
});
