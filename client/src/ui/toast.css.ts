import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";
import { floating } from "./floating.css.ts";

export const toastViewport = style({
  position: "fixed",
  bottom: "16px",
  left: "50%",
  zIndex: 1200,
  display: "grid",
  gap: "8px",
  width: "max-content",
  maxWidth: "calc(100vw - 32px)",
  transform: "translateX(-50%)",
  outline: "none",
});

export const toast = style([
  floating,
  { display: "flex", alignItems: "center", gap: "8px", padding: "4px 4px 4px 16px" },
]);

export const toastMessage = style({ paddingBlock: "6px", marginInlineEnd: "8px" });

export const toastAction = style({ color: theme.color.accent, fontWeight: 600 });
