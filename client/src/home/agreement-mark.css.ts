import { styleVariants } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

const still = { whiteSpace: "nowrap" } as const;

export const agreementMark = styleVariants({
  none: still,
  proposed: { ...still, color: theme.color.accent },
  agreed: { ...still, color: theme.color.inkSoft, fontWeight: 500 },
  stale: { ...still, color: theme.color.warning, fontWeight: 500 },
});
