import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

const column = { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" } as const;
const small = { fontSize: 12, lineHeight: "18px" } as const;

export const panel = style({ ...column, gap: 12 });

export const head = style({ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 8 });

export const place = style({ fontSize: 15, lineHeight: "24px", fontWeight: 600 });

export const hint = style({ ...small, flexBasis: "100%", color: theme.color.inkSoft });

export const stages = style({ display: "flex", flexWrap: "wrap", gap: 4, marginInlineStart: -12 });

export const sheet = style({ ...column, gap: 8 });

export const toolbar = style({
  display: "flex",
  flexWrap: "wrap",
  margin: "0 -6px",
  paddingBottom: 4,
  borderBottom: `1px solid ${theme.color.line}`,
});

export const tool = style({
  selectors: {
    '&[aria-pressed="true"]': { background: theme.color.accentSoft, color: theme.color.accent },
    "&:disabled": { opacity: 0.4 },
  },
});

export const linkForm = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) auto",
  alignItems: "end",
  gap: 8,
});

export const problem = style({ ...small, color: theme.color.danger });

export const notice = style({
  ...small,
  padding: "8px 12px",
  borderRadius: theme.radius,
  background: theme.color.warningSoft,
  color: theme.color.ink,
});

export const text = style({ minWidth: 0 });

export const threads = style({ ...column, gap: 4, paddingTop: 8 });

export const threadsTitle = style({ ...small, fontWeight: 600, color: theme.color.inkSoft });

export const thread = style({
  width: "100%",
  padding: "4px 8px",
  margin: "0 -8px",
  border: 0,
  borderRadius: 8,
  background: "none",
  color: theme.color.ink,
  textAlign: "start",
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
  cursor: "pointer",
  ":hover": { background: theme.color.surfaceHover },
});

/** On a card that has a note. */
export const mark = style({
  position: "absolute",
  insetBlockEnd: 6,
  insetInlineEnd: 8,
  display: "flex",
  color: theme.color.inkFaint,
});
