import { globalStyle, style, styleVariants } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

const faded = { opacity: 0.22 };
const gentle = `opacity ${theme.motion.gentle}, box-shadow ${theme.motion.gentle}`;

export const card = style({
  display: "flex",
  width: "100%",
  height: "100%",
  background: theme.color.surface,
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  overflow: "hidden",
  color: theme.color.ink,
  fontFamily: theme.font.body,
  transition: gentle,
  selectors: {
    // As it would be after a switch of the lineup that somebody looks at.
    "&[data-would-change]": {
      borderColor: "transparent",
      outline: `2px dashed ${theme.color.accent}`,
      outlineOffset: -2,
    },
  },
});

/** It is not clipped, which would be a space of its own to the browser for each card. */
export const farCard = style([card, { overflow: "visible" }]);

export const cardEmphasis = styleVariants({
  none: {},
  lit: { boxShadow: `0 0 0 3px ${theme.color.star}` },
  faded,
});

export const cardFace = style({
  flex: "none",
  width: 56,
  display: "grid",
  placeItems: "center",
  color: theme.color.onCapital,
  fontFamily: theme.font.reading,
  fontSize: 28,
  lineHeight: 1,
  borderRight: `1px solid ${theme.color.capitalEdge}`,
});

export const farCardFace = style([
  cardFace,
  {
    borderTopLeftRadius: theme.radius.box,
    borderBottomLeftRadius: theme.radius.box,
  },
]);

export const cardNumber = style({
  position: "absolute",
  top: 6,
  right: 10,
  fontFamily: theme.font.reading,
  fontSize: 13,
  lineHeight: "16px",
  color: theme.color.inkFaint,
});

export const cardBody = style({
  position: "relative",
  minWidth: 0,
  flex: 1,
  display: "flex",
  flexDirection: "column",
  justifyContent: "center",
  gap: 2,
  padding: "0 12px",
});

export const cardName = style({
  fontSize: 16,
  lineHeight: "22px",
  fontWeight: 600,
  display: "-webkit-box",
  WebkitLineClamp: 2,
  WebkitBoxOrient: "vertical",
  overflow: "hidden",
});

export const cardGrowth = style({
  display: "flex",
  alignItems: "center",
  gap: 4,
  fontSize: 13,
  lineHeight: "18px",
  color: theme.color.inkSoft,
  whiteSpace: "nowrap",
  overflow: "hidden",
  textOverflow: "ellipsis",
});

export const lane = style({
  width: "100%",
  height: "100%",
  display: "flex",
  flexDirection: "column",
  background: theme.color.lane,
  borderRadius: theme.radius.box,
  fontFamily: theme.font.body,
  color: theme.color.inkSoft,
});

export const laneHeader = style({
  display: "flex",
  alignItems: "baseline",
  gap: 8,
  padding: "16px 20px 0",
});

/** A line of its own: a mark that comes leaves the name of the stage where it is. */
export const laneMarks = style({ display: "flex", gap: 8, padding: "4px 20px 0" });

export const laneBeat = style({
  fontFamily: theme.font.reading,
  fontSize: 22,
  lineHeight: "28px",
  color: theme.color.ink,
});

export const laneName = style({ fontSize: 13, lineHeight: "20px", color: theme.color.inkFaint });

export const laneHorizon = style({
  marginTop: "auto",
  margin: "auto 20px 12px",
  paddingTop: 8,
  borderTop: `1px solid ${theme.color.lineStrong}`,
});

export const laneHorizonField = style({
  width: "100%",
  padding: "2px 4px",
  margin: "0 -4px",
  border: 0,
  borderRadius: theme.radius.inner,
  background: "transparent",
  fontFamily: theme.font.body,
  fontSize: 13,
  lineHeight: "20px",
  color: theme.color.inkSoft,
  pointerEvents: "all",
  cursor: "text",
  selectors: {
    "&::placeholder": { color: theme.color.inkFaint },
    "&:hover": { background: theme.color.surfaceHover },
    "&:focus": { background: theme.color.surface, outline: `1px solid ${theme.color.accent}` },
  },
});

export const star = style({
  position: "relative",
  width: "100%",
  height: "100%",
  display: "flex",
  flexDirection: "column",
  alignItems: "center",
  justifyContent: "center",
  gap: 8,
  textAlign: "center",
  fontFamily: theme.font.reading,
  color: theme.color.ink,
  background: `radial-gradient(closest-side, ${theme.color.starSoft} 0%, transparent 100%)`,
  transition: gentle,
});

export const starEmphasis = styleVariants({
  none: {},
  // A ring, as around a lit card: the mark itself would be lost in light of its own colour.
  lit: {
    borderRadius: theme.radius.round,
    boxShadow: `0 0 0 3px ${theme.color.star}, 0 0 32px ${theme.color.star}`,
  },
  faded,
});

export const starMark = style({ width: 56, height: 56, fill: theme.color.star, flex: "none" });

export const starText = style({
  width: "88%",
  fontSize: 18,
  lineHeight: "28px",
  maxHeight: "60%",
  overflow: "hidden",
  textWrap: "balance",
});

export const starInvitation = style([starText, { color: theme.color.inkFaint, fontSize: 15 }]);

export const starFrame = style({ width: "88%", height: 84, maxHeight: "60%" });
export const starField = style([
  starText,
  {
    resize: "none",
    width: "100%",
    height: "100%",
    maxHeight: "none",
    padding: 4,
    textAlign: "center",
    border: 0,
    borderRadius: theme.radius.inner,
    fontFamily: theme.font.reading,
    background: theme.color.surface,
    color: theme.color.ink,
    outline: `1px solid ${theme.color.accent}`,
    pointerEvents: "all",
  },
]);

export const arrow = style({ overflow: "visible", transition: gentle });
export const arrowFaded = style(faded);

export const arrowTag = style({
  position: "absolute",
  transform: "translate(-50%, -50%)",
  padding: "1px 8px",
  borderRadius: theme.radius.box,
  fontFamily: theme.font.body,
  fontSize: 13,
  lineHeight: "18px",
  whiteSpace: "nowrap",
  color: theme.color.warning,
  background: theme.color.warningSoft,
});

export const ink = {
  link: theme.color.ink,
  lit: theme.color.star,
  loose: theme.color.warning,
  minus: theme.color.danger,
  detail: theme.color.accent,
  paper: theme.color.paper,
};

// The canvas takes the paper's colour; tldraw's own variable paints it.
globalStyle(".tl-container", { vars: { "--tl-color-background": theme.color.paper } });
// Each on a layer of its own: one that moves leaves the picture of all shapes as it is.
globalStyle(".tl-collaborators__item", { willChange: "transform" });
globalStyle(".tl-container__focused", { outline: "none" });
