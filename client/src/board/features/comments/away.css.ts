import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { column, pressableRow } from "../../../ui/style-parts.ts";

export const away = style({
  ...column,
  gap: space(3),
  margin: space(3, 4, 0),
  padding: space(2, 4, 4),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.paper,
});

export const awayHead = style({ display: "flex", alignItems: "center", gap: space(2) });

export const awayTitle = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});

export const awayClose = style({ marginInlineStart: "auto", marginInlineEnd: space(-2) });

export const awayPart = style({ ...column, gap: space(1) });

export const awayList = style({
  ...column,
  gap: space(1),
  paddingInlineStart: space(4),
  listStyle: "disc",
});

export const awayThread = style({
  ...column,
  gap: space(0.5),
  ...pressableRow,
  padding: space(1, 2),
  margin: space(0, -2),
});
