import { style } from "@vanilla-extract/css";

export const topBar = style({
  display: "flex",
  alignItems: "center",
  justifyContent: "space-between",
  gap: "16px",
  width: "min(1264px, 100%)",
  minHeight: "56px",
  margin: "0 auto",
  padding: "0 32px",
  // The last button's own padding reaches beyond the column, so that its content ends with it.
  "@media": { "screen and (max-width: 880px)": { paddingInline: "16px" } },
});

export const topBarStart = style({
  display: "flex",
  alignItems: "center",
  gap: "12px",
  minWidth: 0,
});

export const topBarEnd = style({ display: "flex", alignItems: "center", gap: "4px" });
