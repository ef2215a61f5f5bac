import { keyframes, style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { floating } from "./floating.css.ts";

const fade = keyframes({ from: { opacity: 0 } });

export const backdrop = style({
  position: "fixed",
  inset: 0,
  zIndex: theme.layer.backdrop,
  display: "grid",
  justifyItems: "center",
  // What is high begins higher, so that what is pressed at its end is in sight.
  gridTemplateRows: `minmax(${space(4)}, min(20vh, 160px)) auto minmax(${space(4)}, 1fr)`,
  padding: space(0, 4),
  overflowY: "auto",
  backgroundColor: `color-mix(in srgb, ${theme.color.paper} 72%, transparent)`,
  animation: `${fade} ${theme.motion.quick}`,
});

export const dialog = style([
  floating,
  { gridRow: 2, width: "min(440px, 100%)", padding: space(6) },
]);

export const wideDialog = style([dialog, { width: "min(760px, 100%)" }]);

export const dialogTitle = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
});

export const dialogDescription = style({ marginTop: space(1), color: theme.color.inkSoft });

export const dialogBody = style({ marginTop: space(4) });

export const dialogActions = style({
  display: "flex",
  justifyContent: "flex-end",
  gap: space(2),
  marginTop: space(5),
});
