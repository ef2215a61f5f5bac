import { style } from "@vanilla-extract/css";

export const topBar = style({
  display: "flex",
  alignItems: "center",
  justifyContent: "space-between",
  gap: "16px",
  minHeight: "56px",
  paddingInline: "16px",
});

export const topBarStart = style({
  display: "flex",
  alignItems: "center",
  gap: "12px",
  minWidth: 0,
});

export const topBarEnd = style({ display: "flex", alignItems: "center", gap: "4px" });
