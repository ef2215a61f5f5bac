import { SCALE } from "./scale.ts";

/** The transition of what merely answers a hand: each of these properties, quickly. */
export function changing(...properties: readonly string[]): string {
  return properties.map((property) => `${property} ${SCALE.motion.quick}`).join(", ");
}
