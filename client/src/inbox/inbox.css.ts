import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { floating } from "../ui/floating.css.ts";
import { choice, chosen, small } from "../ui/style-parts.ts";

export const trigger = style({ position: "relative", display: "inline-flex" });
export const badge = style({
  position: "absolute",
  top: 0,
  right: 0,
  minWidth: 16,
  padding: space(0, 1),
  borderRadius: theme.radius.box,
  background: theme.color.accent,
  color: theme.color.onAccent,
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
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
  gap: space(2),
  padding: space(3, 4, 2),
});
export const title = style({
  flex: 1,
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});
export const choices = style({
  display: "flex",
  gap: space(1),
  padding: space(0, 4, 2),
  borderBottom: `1px solid ${theme.color.line}`,
});
export const choiceOfItems = style({
  ...choice,
  selectors: {
    '&[aria-pressed="true"]': chosen,
  },
});
export const items = style({ overflowY: "auto", padding: space(2), listStyle: "none" });
export const part = style({ padding: space(2, 4, 0), color: theme.color.inkSoft, ...small });
export const item = style({
  display: "grid",
  gridTemplateColumns: "8px auto minmax(0, 1fr)",
  columnGap: space(2),
  alignItems: "start",
  padding: space(2),
  borderRadius: theme.radius.box,
  color: theme.color.ink,
  textDecoration: "none",
  ":hover": { background: theme.color.surfaceHover },
});
export const dot = style({
  width: 8,
  height: 8,
  marginTop: space(3),
  borderRadius: theme.radius.inner,
  selectors: { [`${item}[data-unread="true"] &`]: { background: theme.color.accent } },
});
export const body = style({ display: "grid", gap: space(0.5), minWidth: 0 });
export const reason = style({
  display: "flex",
  alignItems: "baseline",
  gap: space(2),
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
  gap: space(0.5, 2),
  color: theme.color.inkSoft,
  ...small,
});
export const waiting = style({ color: theme.color.warning, fontWeight: 600 });
export const empty = style({ padding: space(6, 4), color: theme.color.inkSoft });

export const digest = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  padding: space(2, 4),
  borderTop: `1px solid ${theme.color.line}`,
  color: theme.color.inkSoft,
  ...small,
});
export const digestLabel = style({ flex: 1, minWidth: 0, overflowWrap: "anywhere" });

export const internal = style({
  display: "inline-flex",
  alignItems: "center",
  gap: space(1),
  fontWeight: 600,
});
