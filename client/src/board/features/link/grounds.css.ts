import { style, styleVariants } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

/** In page units, over the shapes. Nothing of it can be hit. */
export const layer = style({
  position: "absolute",
  top: 0,
  left: 0,
  width: 1,
  height: 1,
  pointerEvents: "none",
  zIndex: theme.layer.overShapes,
});

const box = {
  position: "absolute",
  display: "flex",
  flexDirection: "column",
  gap: 2,
  padding: "4px 10px",
  border: `1px solid ${theme.color.line}`,
  borderInlineStart: `3px solid ${theme.color.inkFaint}`,
  borderRadius: theme.radius.inner,
  background: theme.color.surface,
  color: theme.color.ink,
  fontFamily: theme.font.body,
  fontSize: 13,
  lineHeight: "18px",
  selectors: {
    '&[data-basis="evidence"]': { borderInlineStartColor: theme.color.accent },
    // Dashed, as the line of its arrow is.
    '&[data-basis="assumption"]': { borderInlineStart: `3px dashed ${theme.color.inkSoft}` },
  },
} as const;

export const label = styleVariants({
  plain: { ...box, transform: "translate(-50%, -50%)" },
  // Below the line, which stays in sight with what stands on its middle.
  pointed: {
    ...box,
    transformOrigin: "0 0",
    transform: "translate(-50%, 20px)",
    boxShadow: theme.shadow.floating,
    zIndex: 1,
  },
});

export const words = styleVariants({
  plain: {
    display: "-webkit-box",
    WebkitLineClamp: 3,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  pointed: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
});

export const manner = style({
  display: "flex",
  flexWrap: "wrap",
  columnGap: 8,
  color: theme.color.inkSoft,
});
export const basis = style({ fontWeight: 600 });
