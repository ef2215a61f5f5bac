import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

export const avatarStack = style({ display: "inline-flex" });

/** A ring in the person's colour: the letter inside stays ink on paper, legible in any colour. */
export const avatar = style({
  flex: "none",
  display: "inline-grid",
  placeItems: "center",
  width: "24px",
  height: "24px",
  border: "2px solid",
  borderRadius: "50%",
  backgroundColor: theme.color.surface,
  fontSize: "11px",
  lineHeight: 1,
  fontWeight: 600,
  overflow: "hidden",
  selectors: { [`${avatarStack} > & + &`]: { marginInlineStart: "-6px" } },
});

export const avatarLetter = style({ color: theme.color.ink });

export const avatarMore = style({
  alignSelf: "center",
  paddingInlineStart: "12px",
  color: theme.color.inkSoft,
  fontSize: "12px",
});
