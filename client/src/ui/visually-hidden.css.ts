import { style } from "@vanilla-extract/css";

export const HIDDEN = {
  position: "absolute",
  width: "1px",
  height: "1px",
  margin: "-1px",
  padding: 0,
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

/** Read aloud, not seen. */
export const visuallyHidden = style(HIDDEN);
