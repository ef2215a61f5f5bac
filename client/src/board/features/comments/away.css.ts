import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";
import { column } from "./comment-style-parts.ts";

export const away = style({
  ...column,
  gap: 12,
  margin: "12px 20px 0",
  padding: "8px 16px 16px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius,
  background: theme.color.paper,
});

export const awayHead = style({ display: "flex", alignItems: "center", gap: 8 });

export const awayTitle = style({ fontSize: 15, lineHeight: "22px", fontWeight: 600 });

export const awayClose = style({ marginInlineStart: "auto", marginInlineEnd: -8 });

export const awayPart = style({ ...column, gap: 4 });

export const awayList = style({ ...column, gap: 4, paddingInlineStart: 16, listStyle: "disc" });

export const awayThread = style({
  ...column,
  gap: 2,
  width: "100%",
  padding: "4px 8px",
  margin: "0 -8px",
  border: 0,
  borderRadius: 8,
  background: "none",
  textAlign: "left",
  cursor: "pointer",
  ":hover": { background: theme.color.surfaceHover },
});
