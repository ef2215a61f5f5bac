import { style } from "@vanilla-extract/css";
import { changing } from "../../theme/changing.ts";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";

const floating = {
  background: theme.color.surface,
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  boxShadow: theme.shadow.floating,
};

/** A canvas narrower than this has no room for the dock at its full size. */
const COMPACT_BELOW = 840;
/** Capitals above, tools below, where the window has the height for it. */
const TWO_ROWS = "(max-width: 600px)";

export const dock = style({
  position: "absolute",
  left: "50%",
  "@container": {
    // The zoom stands above it there [room.css], and the library's mark keeps its corner.
    "(max-width: 910px)": { left: "calc(50% - 40px)", gap: 1 },
    [`(max-width: ${COMPACT_BELOW}px)`]: { left: "calc(50% - 48px)", gap: 1 },
    "(max-width: 728px)": { left: "50%" },
    "(max-width: 660px)": { gap: 0 },
    [TWO_ROWS]: {
      "@media": {
        "(min-height: 600px)": { flexWrap: "wrap", justifyContent: "center", width: "max-content" },
      },
    },
  },
  bottom: 12,
  transform: "translateX(-50%)",
  display: "flex",
  alignItems: "center",
  gap: space(0.5),
  maxWidth: "calc(100% - 24px)",
  overflowX: "auto",
  padding: space(1),
  pointerEvents: "all",
  ...floating,
});
export const dockDivider = style({
  flex: "none",
  width: 1,
  height: 28,
  margin: space(0, 1),
  background: theme.color.line,
  "@container": {
    [TWO_ROWS]: {
      "@media": { "(min-height: 600px)": { width: "100%", height: 1, margin: space(0.5, 0) } },
    },
  },
});
/** All of it fits beside each other down to 640 px, and in two rows on a phone. */
const compact = {
  [`(max-width: ${COMPACT_BELOW}px)`]: { width: 30, height: 36 },
  "(max-width: 660px)": { width: 29 },
  [TWO_ROWS]: { "@media": { "(min-height: 600px)": { width: 36 } } },
  "(max-width: 400px)": { "@media": { "(min-height: 600px)": { width: 33 } } },
} as const;

export const tool = style({
  flex: "none",
  width: 36,
  height: 36,
  "@container": compact,
  display: "grid",
  placeItems: "center",
  border: 0,
  borderRadius: theme.radius.box,
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
  "@container": compact,
  display: "grid",
  placeItems: "center",
  border: `1px solid ${theme.color.capitalEdge}`,
  borderRadius: theme.radius.box,
  color: theme.color.onCapital,
  fontFamily: theme.font.reading,
  fontSize: theme.text.title,
  lineHeight: theme.line.single,
  cursor: "grab",
  touchAction: "none",
  transition: changing("transform"),
  selectors: {
    "&:hover": { transform: "translateY(-2px)" },
    "&:disabled": { opacity: 0.4, cursor: "default", transform: "none" },
  },
});
export const capitalGhost = style({
  position: "fixed",
  zIndex: theme.layer.floating,
  pointerEvents: "none",
  transform: "translate(-50%, -50%)",
  display: "flex",
  alignItems: "center",
  gap: space(2),
  padding: space(0, 3, 0, 0),
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
  fontSize: theme.text.title,
});

export const notice = style({
  position: "absolute",
  top: 12,
  left: "50%",
  transform: "translateX(-50%)",
  maxWidth: "calc(100% - 32px)",
  padding: space(2, 4),
  color: theme.color.warning,
  pointerEvents: "all",
  ...floating,
});

export const skippedList = style({ display: "grid", gap: space(4) });
export const skippedItem = style({ display: "grid", gap: space(1), justifyItems: "start" });
/** In the place of the canvas, or over it. */
export const ended = style({
  maxWidth: 480,
  marginInline: "auto",
  position: "relative",
  top: "15vh",
  padding: space(8),
  display: "grid",
  gap: space(3),
  ...floating,
});
export const endedTitle = style({ fontSize: theme.text.title, lineHeight: theme.line.title });
