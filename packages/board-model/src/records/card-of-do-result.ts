import type { TLShape } from "@tldraw/tlschema";
import { CAPITAL_CARD, type CapitalCardShape } from "./capital-card.ts";

/**
 * The card that a Do result stands under, through all groups around it; null while there is none:
 * its card was deleted, and comes back when that is undone.
 */
export function cardOfDoResult(
  doResult: TLShape,
  shapeById: (id: string) => TLShape | undefined,
): CapitalCardShape | null {
  let parent = shapeById(doResult.parentId);
  while (parent !== undefined && parent.type !== CAPITAL_CARD) parent = shapeById(parent.parentId);
  return parent ?? null;
}
