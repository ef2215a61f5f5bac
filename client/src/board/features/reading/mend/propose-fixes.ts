import type { CirculationReading, Diagnostic } from "@zentaikan/capital-graph";
import type { BoardLook } from "../../../ground/drawing/board-look.ts";
import type { Fix } from "./fix.ts";
import { fixArrows } from "./fix-arrows.ts";
import { fixCards } from "./fix-cards.ts";
import { fixCirculation } from "./fix-circulation.ts";
import { fixDetail } from "./fix-detail.ts";
import { fixStars } from "./fix-stars.ts";

/**
 * The ways to mend a finding, the likeliest first; none where only people can know what was meant.
 * None of them touches what somebody locked.
 */
export function proposeFixes(
  diagnostic: Diagnostic,
  look: BoardLook,
  circulation?: CirculationReading,
): readonly Fix[] {
  const locked = new Set(
    [...look.cards, ...look.arrows, ...look.stars, ...look.doResults, ...(look.sectors ?? [])]
      .filter(({ isLocked }) => isLocked)
      .map(({ id }) => id),
  );
  const fixes = [
    ...fixStars(diagnostic, look),
    ...fixCards(diagnostic, look),
    ...fixArrows(diagnostic, look),
    ...fixDetail(diagnostic, look),
    ...(circulation === undefined ? [] : fixCirculation(diagnostic, circulation)),
  ];
  return fixes.filter(({ edits }) => edits.every((edit) => !("id" in edit && locked.has(edit.id))));
}
