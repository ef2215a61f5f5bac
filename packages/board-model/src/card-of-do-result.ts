import type { TLShape } from "@tldraw/tlschema";
import { CAPITAL_CARD, type CapitalCardShape } from "./capital-card.ts";

/**
 * The card that a Do result stands under, through all groups around it; null while there is none:
 * its card was deleted, and comes back when that is undone.
 */
export function cardOfDoResult(
  { parentId }: TLShape,
  shapeById: (id: string) => TLShape | undefined,
): CapitalCardShape | null {
  const parent = shapeById(parentId);
  if (parent === undefined) return null;
  return parent.type === CAPITAL_CARD ? parent : cardOfDoResult(parent, shapeById);
}
