import { style } from "@vanilla-extract/css";
import { theme } from "../../theme/theme.css.ts";

const floating = {
  background: theme.color.surface,
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius,
  boxShadow: theme.shadow.floating,
};

export const dock = style({
  position: "absolute",
  left: "50%",
  bottom: 12,
  transform: "translateX(-50%)",
  display: "flex",
  alignItems: "center",
  gap: 4,
  maxWidth: "calc(100% - 24px)",
  overflowX: "auto",
  padding: 6,
  pointerEvents: "all",
  ...floating,
});
export const dockDivider = style({
  flex: "none",
  width: 1,
  height: 28,
  margin: "0 4px",
  background: theme.color.line,
});

export const tool = style({
  flex: "none",
  width: 36,
  height: 36,
  display: "grid",
  placeItems: "center",
  border: 0,
  borderRadius: 8,
  background: "transparent",
  color: theme.color.inkSoft,
  cursor: "pointer",
  selectors: {
    "&:hover": { background: theme.color.surfaceHover },
    '&[aria-pressed="true"]': { background: theme.color.accent, color: theme.color.onAccent },
    "&:disabled": { opacity: 0.35, cursor: "default", background: "transparent" },
  },
});

export const capitalChip = style({
  flex: "none",
  width: 36,
  height: 36,
  display: "grid",
  placeItems: "center",
  border: `1px solid ${theme.color.capitalEdge}`,
  borderRadius: 8,
  color: theme.color.onCapital,
  fontFamily: theme.font.reading,
  fontSize: 18,
  lineHeight: 1,
  cursor: "grab",
  touchAction: "none",
  transition: "transform 120ms ease",
  selectors: {
    "&:hover": { transform: "translateY(-2px)" },
    "&:disabled": { opacity: 0.4, cursor: "default", transform: "none" },
  },
});
export const capitalGhost = style({
  position: "fixed",
  zIndex: 1000,
  pointerEvents: "none",
  transform: "translate(-50%, -50%)",
  display: "flex",
  alignItems: "center",
  gap: 8,
  padding: "0 12px 0 0",
  fontWeight: 600,
  overflow: "hidden",
  ...floating,
});
export const capitalGhostFace = style({
  width: 36,
  height: 36,
  display: "grid",
  placeItems: "center",
  color: theme.color.onCapital,
  fontFamily: theme.font.reading,
  fontSize: 18,
});

export const notice = style({
  position: "absolute",
  top: 12,
  left: "50%",
  transform: "translateX(-50%)",
  maxWidth: "calc(100% - 32px)",
  padding: "8px 16px",
  color: theme.color.warning,
  pointerEvents: "all",
  ...floating,
});

export const skippedList = style({ display: "grid", gap: 16 });
export const skippedItem = style({ display: "grid", gap: 4, justifyItems: "start" });
export const skippedWords = style({
  width: "100%",
  padding: "8px 12px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius,
  background: theme.color.paper,
  color: theme.color.ink,
  resize: "vertical",
});

/** In the place of the canvas, or over it. */
export const ended = style({
  maxWidth: 480,
  margin: "15vh auto 0",
  padding: 32,
  display: "grid",
  gap: 12,
  ...floating,
});
export const endedTitle = style({ fontSize: 18, lineHeight: "28px" });
