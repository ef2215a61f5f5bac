import { STAGES } from "../drawing.ts";
import { diagnostic, type Diagnostic } from "../diagnostics.ts";
import type { Text } from "../lineup.ts";
import type { GrowthNode, MacroStructure } from "../macro-structure.ts";
import type { Picture, SeenCard } from "../picture.ts";
import { STAGE_NAMES } from "../stage-names.ts";
import { sameText } from "../text.ts";

/** V01 to V08: is there a star, does every card say which capital grows in which beat? */
export function checkFrame(picture: Picture, structure: MacroStructure): readonly Diagnostic[] {
  return [
    ...checkStars(picture),
    ...STAGES.filter((stage) => structure.nodes.every((node) => node.stage !== stage)).map(
      (stage) =>
        diagnostic("V04", { about: [`stage ${stage}`], values: { stage: STAGE_NAMES[stage] } }),
    ),
    ...picture.cards.flatMap(checkCard),
    ...structure.nodes.flatMap(checkDrawnOnce),
  ];
}

function checkStars({ drawing: { stars } }: Picture): readonly Diagnostic[] {
  if (stars.length === 0) return [diagnostic("V01")];
  const several =
    stars.length > 1 ? [diagnostic("V02", { stars: stars.map((star) => star.id) })] : [];
  const empty = stars
    .filter((star) => star.text.trim() === "")
    .map((star) => diagnostic("V03", { stars: [star.id] }));
  return [...several, ...empty];
}

function checkCard({ drawn, capital, stage }: SeenCard): readonly Diagnostic[] {
  const written: Text = capital?.label ?? sameText(drawn.capital);
  const found: Diagnostic[] = [];
  if (stage === null) {
    found.push(diagnostic("V05", { cards: [drawn.id], values: { capital: written } }));
  }
  if (drawn.statedStage !== null && drawn.statedStage !== stage) {
    found.push(diagnostic("V06", { cards: [drawn.id], values: { capital: written } }));
  }
  if (capital === null) {
    found.push(diagnostic("V07", { cards: [drawn.id], values: { text: written } }));
  }
  return found;
}

function checkDrawnOnce(node: GrowthNode): readonly Diagnostic[] {
  if (node.cards.length < 2) return [];
  return [diagnostic("V08", { cards: node.cards, values: { capital: node.label } })];
}
