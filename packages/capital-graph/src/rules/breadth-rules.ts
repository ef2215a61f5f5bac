import { ungrownCapitals } from "../analysis/analyse.ts";
import { STAGES } from "../drawing.ts";
import { diagnostic, type Diagnostic } from "../diagnostics.ts";
import type { CapitalLineup } from "../lineup.ts";
import { countElements, MOST_ELEMENTS } from "../lights.ts";
import type { MacroStructure } from "../macro-structure.ts";
import type { Picture } from "../picture.ts";
import { listText, sameText } from "../text.ts";

/** V21 to V24: is it coarse enough to be a frame, and a choice rather than everything? */
export function checkBreadth(picture: Picture, structure: MacroStructure): readonly Diagnostic[] {
  const { lineup } = picture;
  const elements = countElements(structure);
  const ungrown = ungrownCapitals(structure, lineup);
  return [
    ...(elements > MOST_ELEMENTS
      ? [diagnostic("V21", { values: { n: sameText(String(elements)) } })]
      : []),
    ...picture.cards
      .filter((card) => card.node !== null && card.drawn.subdivision !== null)
      .map((card) => diagnostic("V22", { cards: [card.drawn.id] })),
    ...everythingAtOnce(structure, lineup),
    ...(ungrown.length > 0
      ? [
          diagnostic("V24", {
            about: ungrown.map((capital) => capital.id),
            values: { list: listText(ungrown.map((capital) => capital.label)) },
          }),
        ]
      : []),
  ];
}

function everythingAtOnce(structure: MacroStructure, lineup: CapitalLineup): readonly Diagnostic[] {
  return STAGES.flatMap((stage) => {
    const beat = structure.nodes.filter((node) => node.stage === stage);
    const missing = ungrownCapitals({ ...structure, nodes: beat }, lineup);
    if (beat.length === 0 || missing.length > 0) return [];
    return [diagnostic("V23", { cards: beat.flatMap((node) => node.cards) })];
  });
}
