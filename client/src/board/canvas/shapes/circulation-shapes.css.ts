import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const us = style({ borderColor: theme.color.ink, borderWidth: 2 });

export const nameFrame = style({ width: "100%", height: 44 });
export const nameField = style({
  width: "100%",
  height: "100%",
  padding: "0 4px",
  border: 0,
  borderRadius: theme.radius.inner,
  background: theme.color.surface,
  color: theme.color.ink,
  font: "inherit",
  fontSize: 16,
  lineHeight: "22px",
  fontWeight: 600,
  resize: "none",
  outline: `1px solid ${theme.color.accent}`,
  pointerEvents: "all",
});

export const panel = style({
  position: "relative",
  display: "flex",
  width: "100%",
  height: "100%",
  padding: "16px 16px 12px 48px",
  background: theme.color.surface,
  border: `1px solid ${theme.color.lineStrong}`,
  borderRadius: theme.radius.box,
  color: theme.color.ink,
  fontFamily: theme.font.body,
});
export const panelNumber = style({
  position: "absolute",
  left: 16,
  top: 12,
  fontFamily: theme.font.reading,
  fontSize: 22,
  lineHeight: "28px",
  color: theme.color.inkFaint,
});
export const panelText = style({ fontSize: 15, lineHeight: "24px", overflow: "hidden" });
export const panelInvitation = style([panelText, { color: theme.color.inkFaint }]);
export const panelAgain = style({
  position: "absolute",
  right: 12,
  bottom: 8,
  display: "flex",
  alignItems: "center",
  gap: 4,
  fontSize: 13,
  lineHeight: "18px",
  color: theme.color.inkSoft,
});
export const panelFrame = style({ width: "100%", height: "100%" });
export const panelField = style([nameField, { fontSize: 15, lineHeight: "24px", fontWeight: 400 }]);

/** What flows, in words on its arrow. */
export const flowWords = style({
  position: "absolute",
  transform: "translate(-50%, -50%)",
  zIndex: theme.layer.overShapes,
  pointerEvents: "none",
  display: "flex",
  alignItems: "center",
  gap: 4,
  maxWidth: 200,
  padding: "0 8px",
  borderRadius: theme.radius.box,
  background: theme.color.paper,
  color: theme.color.ink,
  fontFamily: theme.font.body,
  fontSize: 13,
  lineHeight: "20px",
  width: "max-content",
  textAlign: "center",
});
/** Two lines; more is read where it is written. */
export const flowText = style({
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: 2,
  overflow: "hidden",
});
export const flowAmount = style({ color: theme.color.inkSoft, whiteSpace: "nowrap" });
export const yen = style({
  flex: "none",
  display: "grid",
  placeItems: "center",
  width: 18,
  height: 18,
  border: `1.5px solid ${theme.color.star}`,
  borderRadius: theme.radius.round,
  fontSize: 12,
  lineHeight: "12px",
  fontWeight: 600,
});

/** Goods and work are ink, money gold and double, trust and information thin and dashed. */
export const FLOW_INK = {
  real: theme.color.ink,
  money: theme.color.star,
  nonMoney: theme.color.accent,
} as const;
export const TIE_INK = theme.color.inkFaint;
