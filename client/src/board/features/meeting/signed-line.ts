import { space } from "../../../theme/space.ts";
import { small } from "../../../ui/style-parts.ts";

/** A sign and a few words beside it. */
export const signed = { ...small, display: "flex", alignItems: "center", gap: space(2) } as const;

/** The same as a line of its own above the tabs. */
export const signedStrip = {
  ...signed,
  margin: space(2, 0, 0, 4),
  overflowWrap: "anywhere",
} as const;
