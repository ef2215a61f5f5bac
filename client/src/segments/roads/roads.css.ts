import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";

export const company = style({
  // What is far below is laid out when it comes near.
  contentVisibility: "auto",
  containIntrinsicSize: "auto 560px",
  marginTop: space(4),
  paddingTop: space(4),
  borderTop: `1px solid ${theme.color.line}`,
});

export const companyName = style({
  marginBottom: space(3),
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});

export const roads = style({
  display: "grid",
  gridTemplateColumns: "repeat(auto-fill, minmax(min(520px, 100%), 1fr))",
  gap: space(4),
});

export const road = style({
  minWidth: 0,
  padding: space(3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  backgroundColor: theme.color.surface,
  breakInside: "avoid",
});

export const roadName = style({ fontSize: theme.text.body, fontWeight: 600 });

export const pairs = style({ display: "grid", gap: space(2), marginTop: space(4) });

export const pair = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) minmax(0, 2fr)",
  gap: space(4),
  "@media": { "screen and (max-width: 880px)": { gridTemplateColumns: "minmax(0, 1fr)", gap: 0 } },
});

export const two = style({ fontWeight: 500 });

export const fork = style({
  margin: 0,
  fontFamily: theme.font.reading,
  fontSize: theme.text.large,
  lineHeight: theme.line.prose,
  fontWeight: 500,
});
