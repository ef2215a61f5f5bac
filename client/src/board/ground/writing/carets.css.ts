import { style, type StyleRule } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

const nameHeight = theme.line.small;

/** A line as high as the letter, with a name above it. */
const line = {
  content: "attr(data-name)",
  position: "absolute",
  insetBlock: `-${nameHeight} 0`,
  boxSizing: "border-box",
  width: "max-content",
  borderInlineStart: "2px solid var(--person)",
  padding: space(0, 2),
  background: `linear-gradient(var(--person), var(--person)) top / 100% ${nameHeight} no-repeat`,
  borderStartEndRadius: theme.radius.inner,
  color: theme.color.onCapital,
  fontSize: theme.text.small,
  fontStyle: "normal",
  fontWeight: 500,
  lineHeight: nameHeight,
  textAlign: "start",
  whiteSpace: "nowrap",
  userSelect: "none",
  pointerEvents: "none",
} as const satisfies StyleRule;

/**
 * On what stands beside a colleague's caret in an editor of texts, which `data-caret` says;
 * `--person` is their colour, `data-name` their name.
 */
export const caret = style({
  position: "relative",
  selectors: {
    "&::after": { ...line, insetInlineStart: "calc(100% - 1px)" },
    '&[data-caret="before"]::after, &[data-caret="empty"]::after': { insetInlineStart: -1 },
    // Where its first letter would be, unless words that invite to write stand there.
    '&[data-caret="empty"]:not(.is-editor-empty)::after': { content: "none" },
    '&[data-caret="empty"]:not(.is-editor-empty)::before': { ...line, marginInlineStart: -1 },
  },
});

export const selected = style({
  background: "color-mix(in srgb, var(--person) 22%, transparent)",
});
