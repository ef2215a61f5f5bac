import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const scroll = style({
  // The ring of the focus stands beside the words.
  margin: space(-2),
  padding: space(2),
  maxHeight: "calc(100vh - min(40vh, 320px))",
  overflowY: "auto",
});
export const groups = style({ columns: "300px 2", columnGap: space(8) });

export const group = style({ marginBottom: space(5), breakInside: "avoid" });
export const groupName = style({
  marginBottom: space(1),
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
  fontWeight: 600,
  color: theme.color.inkFaint,
});
export const list = style({ margin: 0 });
export const row = style({
  display: "flex",
  alignItems: "baseline",
  justifyContent: "space-between",
  gap: space(4),
  padding: space(1, 0),
  borderBottom: `1px solid ${theme.color.line}`,
});
export const keys = style({
  flex: "none",
  display: "flex",
  flexWrap: "wrap",
  justifyContent: "flex-end",
  gap: space(2),
  margin: 0,
});
export const chord = style({ display: "flex", gap: space(0.5) });
export const key = style({
  minWidth: 20,
  padding: space(0, 1),
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: theme.radius.inner,
  background: theme.color.paper,
  color: theme.color.inkSoft,
  fontFamily: theme.font.body,
  fontSize: theme.text.small,
  lineHeight: theme.line.body,
  textAlign: "center",
});
