import { changing } from "../theme/changing.ts";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";

/** One column that never grows beyond its place, whatever is written in it. */
export const column = { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" } as const;

/** Words beside others that matter more. */
export const small = { fontSize: theme.text.small, lineHeight: theme.line.body } as const;

/** Words that light up what they speak of. */
export const spoken = {
  cursor: "pointer",
  borderBottom: `1px solid ${theme.color.lineStrong}`,
  transition: changing("background-color"),
  selectors: {
    "&:hover, &:focus-visible": {
      background: theme.color.starSoft,
      borderBottomColor: theme.color.star,
    },
  },
} as const;

/** One of several that are chosen by a press. */
export const choice = {
  ...small,
  minHeight: 28,
  padding: space(0.5, 2),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  color: theme.color.inkSoft,
  cursor: "pointer",
} as const;

/** What a choice looks like while it is chosen. */
export const chosen = {
  borderColor: theme.color.accent,
  background: theme.color.accentSoft,
  color: theme.color.accent,
} as const;

/** A row that is pressed as a whole; its words stay aligned with what stands above the list. */
export const pressableRow = {
  width: "100%",
  padding: space(2),
  border: 0,
  borderRadius: theme.radius.box,
  background: "none",
  textAlign: "left",
  cursor: "pointer",
  ":hover": { background: theme.color.surfaceHover },
} as const;

/** One of a list that opens below what is written; the keys say which. */
export const calledChoice = {
  display: "flex",
  alignItems: "center",
  gap: space(2),
  minHeight: 32,
  padding: space(1, 2),
  borderRadius: theme.radius.inner,
  cursor: "pointer",
  selectors: { '&[aria-selected="true"]': { background: theme.color.surfaceHover } },
} as const;

/** What says something over the canvas, and can be pressed there. */
export const overCanvas = {
  position: "absolute",
  zIndex: theme.layer.overCanvas,
  padding: space(2, 2, 2, 4),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  color: theme.color.ink,
  boxShadow: theme.shadow.floating,
  fontFamily: theme.font.body,
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
  pointerEvents: "all",
} as const;

/** The same in the middle of its upper edge: what is looked at is not the board as it is. */
export const barOverCanvas = {
  ...overCanvas,
  top: 12,
  left: "50%",
  transform: "translateX(-50%)",
  display: "flex",
  alignItems: "center",
  maxWidth: "calc(100% - 24px)",
  borderColor: theme.color.accent,
} as const;
