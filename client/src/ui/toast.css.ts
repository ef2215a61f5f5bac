import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { floating } from "./floating.css.ts";

export const toastViewport = style({
  position: "fixed",
  bottom: "16px",
  left: "50%",
  zIndex: theme.layer.toast,
  display: "grid",
  gap: space(2),
  width: "max-content",
  maxWidth: "calc(100vw - 32px)",
  transform: "translateX(-50%)",
  outline: "none",
});

export const toast = style([
  floating,
  { display: "flex", alignItems: "center", gap: space(2), padding: space(1, 1, 1, 4) },
]);

export const toastMessage = style({ paddingBlock: space(2), marginInlineEnd: space(2) });

export const toastAction = style({ color: theme.color.accent, fontWeight: 600 });
