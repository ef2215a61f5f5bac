import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";
import { floating } from "../ui/floating.css.ts";

const small = { fontSize: 12, lineHeight: "16px" } as const;

export const trigger = style({ position: "relative", display: "inline-flex" });
export const badge = style({
  position: "absolute",
  top: 0,
  right: 0,
  minWidth: 16,
  padding: "0 4px",
  borderRadius: 8,
  background: theme.color.accent,
  color: theme.color.onAccent,
  fontSize: 10,
  lineHeight: "16px",
  fontWeight: 600,
  textAlign: "center",
  pointerEvents: "none",
});
export const inbox = style([
  floating,
  {
    display: "flex",
    flexDirection: "column",
    width: "min(420px, calc(100vw - 16px))",
    maxHeight: "min(640px, var(--radix-popover-content-available-height))",
    outline: "none",
  },
]);
export const head = style({
  display: "flex",
  alignItems: "center",
  gap: 8,
  padding: "12px 16px 8px",
});
export const title = style({ flex: 1, fontSize: 15, lineHeight: "24px", fontWeight: 600 });
export const choices = style({
  display: "flex",
  gap: 4,
  padding: "0 16px 8px",
  borderBottom: `1px solid ${theme.color.line}`,
});
export const choice = style({
  ...small,
  minHeight: 28,
  padding: "4px 10px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: 8,
  background: theme.color.surface,
  color: theme.color.inkSoft,
  cursor: "pointer",
  selectors: {
    '&[aria-pressed="true"]': {
      borderColor: theme.color.accent,
      background: theme.color.accentSoft,
      color: theme.color.accent,
    },
  },
});
export const items = style({ overflowY: "auto", padding: 8, listStyle: "none" });
export const item = style({
  display: "grid",
  gridTemplateColumns: "8px auto minmax(0, 1fr)",
  columnGap: 8,
  alignItems: "start",
  padding: 8,
  borderRadius: 8,
  color: theme.color.ink,
  textDecoration: "none",
  ":hover": { background: theme.color.surfaceHover },
});
export const dot = style({
  width: 8,
  height: 8,
  marginTop: 10,
  borderRadius: 4,
  selectors: { [`${item}[data-unread="true"] &`]: { background: theme.color.accent } },
});
export const body = style({ display: "grid", gap: 2, minWidth: 0 });
export const reason = style({
  display: "flex",
  alignItems: "baseline",
  gap: 8,
  selectors: { [`${item}[data-unread="true"] &`]: { fontWeight: 600 } },
});
export const who = style({ flex: 1, minWidth: 0 });
export const time = style({ flex: "none", color: theme.color.inkSoft, fontWeight: 400, ...small });
export const excerpt = style({
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: 2,
  overflow: "hidden",
  overflowWrap: "anywhere",
});
export const where = style({
  display: "flex",
  flexWrap: "wrap",
  gap: "2px 8px",
  color: theme.color.inkSoft,
  ...small,
});
export const waiting = style({ color: theme.color.warning, fontWeight: 600 });
export const empty = style({ padding: "24px 16px", color: theme.color.inkSoft });

export const digest = style({
  display: "flex",
  alignItems: "center",
  gap: 8,
  padding: "8px 16px",
  borderTop: `1px solid ${theme.color.line}`,
  color: theme.color.inkSoft,
  ...small,
});
export const digestLabel = style({ flex: 1, minWidth: 0, overflowWrap: "anywhere" });
