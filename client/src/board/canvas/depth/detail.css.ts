import { style, styleVariants } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";
import { OPEN } from "@zentaikan/board-model/open-cards";

export const openCard = style({
  position: "relative",
  width: "100%",
  height: "100%",
  background: theme.color.surface,
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  color: theme.color.ink,
  fontFamily: theme.font.body,
});

export const tag = style({
  display: "flex",
  alignItems: "center",
  gap: 8,
  height: OPEN.tag,
  padding: `0 ${OPEN.side}px`,
  fontSize: 13,
  color: theme.color.inkSoft,
});
export const tagFace = style({
  display: "grid",
  placeItems: "center",
  width: 20,
  height: 20,
  borderRadius: theme.radius.inner,
  color: theme.color.onCapital,
  fontFamily: theme.font.reading,
  fontSize: 13,
});
export const tagName = style({
  flex: 1,
  minWidth: 0,
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
});

export const add = style({
  position: "absolute",
  bottom: 4,
  left: OPEN.side,
  right: OPEN.side,
  height: OPEN.footer - 8,
  display: "flex",
  alignItems: "center",
  gap: 6,
  padding: "0 8px",
  border: "1px dashed transparent",
  borderRadius: theme.radius.inner,
  background: "none",
  color: theme.color.inkFaint,
  fontFamily: theme.font.body,
  fontSize: 13,
  cursor: "pointer",
  pointerEvents: "all",
  selectors: {
    "&:hover, &:focus-visible": {
      borderColor: theme.color.lineStrong,
      color: theme.color.accent,
    },
  },
});

export const row = style({
  display: "flex",
  flexDirection: "column",
  justifyContent: "center",
  width: "100%",
  height: "100%",
  padding: `0 ${OPEN.rowPadding}px`,
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.paper,
  color: theme.color.ink,
  fontFamily: theme.font.body,
  transition: `opacity ${theme.motion.gentle}, box-shadow ${theme.motion.gentle}`,
});
export const rowEmphasis = styleVariants({
  none: {},
  lit: { boxShadow: `0 0 0 3px ${theme.color.star}` },
  faded: { opacity: 0.22 },
});
export const rowText = style({
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  overflow: "hidden",
  fontSize: 13,
  lineHeight: `${OPEN.line}px`,
  overflowWrap: "anywhere",
  whiteSpace: "pre-wrap",
});
export const rowInvitation = style({ color: theme.color.inkFaint });
export const rowField = style({
  width: "100%",
  padding: 0,
  border: 0,
  resize: "none",
  background: theme.color.surface,
  color: theme.color.ink,
  fontFamily: theme.font.body,
  fontSize: 13,
  lineHeight: `${OPEN.line}px`,
  outline: `1px solid ${theme.color.accent}`,
  pointerEvents: "all",
});
export const rowMeta = style({
  display: "flex",
  alignItems: "center",
  gap: 8,
  height: OPEN.meta,
  fontSize: 13,
  lineHeight: "16px",
  color: theme.color.inkSoft,
  whiteSpace: "nowrap",
  overflow: "hidden",
});
export const rowState = style({ display: "flex", alignItems: "center", gap: 4, flex: "none" });
export const stateTone = styleVariants({
  idea: { color: theme.color.inkFaint },
  agreed: { color: theme.color.accent },
  doing: { color: theme.color.warning },
  achieved: { color: theme.color.good },
});
export const rowOwner = style({ minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" });
export const rowOurs = style({
  flex: "none",
  display: "inline-flex",
  alignItems: "center",
  gap: 2,
  marginLeft: "auto",
  padding: "0 6px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  lineHeight: "15px",
});

/** How far a closed card is turned into Do results. */
export const cardDetail = style({
  position: "absolute",
  right: 10,
  bottom: 6,
  display: "flex",
  alignItems: "center",
  gap: 6,
  fontSize: 13,
  lineHeight: "14px",
  color: theme.color.inkFaint,
});
export const cardBar = style({
  width: 28,
  height: 4,
  borderRadius: theme.radius.inner,
  overflow: "hidden",
  background: theme.color.lineStrong,
});
export const cardBarFilled = style({
  display: "block",
  height: "100%",
  background: theme.color.accent,
});
