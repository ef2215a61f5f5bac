import { theme } from "../../../theme/theme.css.ts";

/** One column that never grows beyond its place, whatever is written in it. */
export const column = { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" } as const;

export const small = { fontSize: 12, lineHeight: "16px" } as const;

export const choice = {
  ...small,
  minHeight: 28,
  padding: "4px 8px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: 8,
  background: theme.color.surface,
  color: theme.color.inkSoft,
  cursor: "pointer",
} as const;
