import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { chosen } from "../../../ui/style-parts.ts";

export const panel = style({
  display: "flex",
  flexDirection: "column",
  minHeight: 0,
  borderTop: `1px solid ${theme.color.lineStrong}`,
  background: theme.color.paper,
});

export const head = style({
  display: "flex",
  alignItems: "center",
  justifyContent: "space-between",
  gap: space(2),
  padding: space(1, 1, 1, 4),
});

export const body = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr)",
  gap: space(3),
  padding: space(1, 4, 4),
  overflowY: "auto",
});

export const words = style({
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
  fontWeight: 600,
  minWidth: 0,
  overflowWrap: "anywhere",
});

export const choices = style({
  display: "flex",
  flexWrap: "wrap",
  gap: space(1),
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
});

export const legend = style({
  padding: 0,
  marginBottom: space(1),
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
  color: theme.color.inkFaint,
});

export const choice = style({
  padding: space(0.5, 3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  cursor: "pointer",
  selectors: {
    "&:has(:checked)": chosen,
    "&:has(:focus-visible)": { outline: `2px solid ${theme.color.accent}`, outlineOffset: 2 },
  },
});

/** Seen by assistive technology and the keyboard; the label is what the eye sees. */
export const radio = style({ position: "absolute", opacity: 0, width: 1, height: 1 });

export const field = style({ display: "grid" });

export const text = style({
  width: "100%",
  padding: space(2, 3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  resize: "vertical",
});

export const switches = style({ display: "grid", gap: space(1), justifyItems: "start" });
export const switchLine = style({ display: "flex", gap: space(2), alignItems: "center" });
export const action = style({
  marginTop: space(1),
  padding: space(0.5, 3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  cursor: "pointer",
});
