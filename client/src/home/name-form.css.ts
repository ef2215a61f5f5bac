import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

export const nameForm = style({ position: "relative", zIndex: 1, width: "min(560px, 100%)" });

export const nameFormLine = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) auto auto",
  alignItems: "center",
  gap: "4px",
});

export const nameFormHint = style({ marginTop: "4px", color: theme.color.inkFaint });

export const nameFormProblem = style({ marginTop: "4px", color: theme.color.danger });

export const nameFormChoice = style({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: "8px",
  marginTop: "8px",
  color: theme.color.inkSoft,
});

export const nameFormSelect = style({
  minHeight: "32px",
  padding: "4px 8px",
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: theme.radius,
  backgroundColor: theme.color.surface,
  color: theme.color.ink,
});
