import { keyframes, style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";
import { floating } from "./floating.css.ts";

const fade = keyframes({ from: { opacity: 0 } });

export const backdrop = style({
  position: "fixed",
  inset: 0,
  zIndex: 999,
  display: "grid",
  placeItems: "start center",
  padding: "min(20vh, 160px) 16px 16px",
  overflowY: "auto",
  backgroundColor: `color-mix(in srgb, ${theme.color.paper} 72%, transparent)`,
  animation: `${fade} 140ms ease-out`,
});

export const dialog = style([floating, { width: "min(440px, 100%)", padding: "24px" }]);

export const wideDialog = style([dialog, { width: "min(760px, 100%)" }]);

export const dialogTitle = style({ fontSize: "15px", lineHeight: "24px", fontWeight: 600 });

export const dialogDescription = style({ marginTop: "4px", color: theme.color.inkSoft });

export const dialogBody = style({ marginTop: "16px" });

export const dialogActions = style({
  display: "flex",
  justifyContent: "flex-end",
  gap: "8px",
  marginTop: "20px",
});
