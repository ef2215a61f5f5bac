import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";

export const detail = style({ display: "grid", justifyItems: "start", gap: space(3) });

export const sentence = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.large,
  lineHeight: theme.line.prose,
  fontWeight: 500,
});

export const against = style({
  display: "flex",
  flexWrap: "wrap",
  gap: space(1, 4),
  margin: 0,
  padding: 0,
  border: 0,
});

export const legend = style({ padding: 0, color: theme.color.inkFaint });

export const choice = style({
  display: "inline-flex",
  alignItems: "center",
  gap: space(2),
  cursor: "pointer",
});

export const reasons = style({
  display: "grid",
  gridTemplateColumns: "repeat(auto-fit, minmax(200px, 1fr))",
  gap: space(4),
  width: "100%",
});

export const reasonsTitle = style({
  marginBottom: space(1),
  fontSize: theme.text.body,
  fontWeight: 600,
});

export const list = style({ display: "grid", gap: space(1), lineHeight: theme.line.body });

export const nothing = style({ color: theme.color.inkFaint });
