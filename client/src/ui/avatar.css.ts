import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
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
  borderRadius: theme.radius.round,
  backgroundColor: theme.color.surface,
  fontSize: theme.text.small,
  lineHeight: theme.line.single,
  fontWeight: 600,
  overflow: "hidden",
  selectors: { [`${avatarStack} > & + &`]: { marginInlineStart: space(-2) } },
});

export const avatarLetter = style({ color: theme.color.ink });

export const avatarMore = style({
  alignSelf: "center",
  paddingInlineStart: space(3),
  color: theme.color.inkSoft,
  fontSize: theme.text.small,
});
