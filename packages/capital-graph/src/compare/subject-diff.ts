import type { AgreedBoard, AgreedSubject } from "../agreement/agreed-subject.ts";
import { stageOfSubject } from "../agreement/agreed-subject.ts";
import { stagePart } from "../agreement/stage-part.ts";
import type { Stage } from "../drawing.ts";
import { compareLineupCapitals } from "./capital-changes.ts";
import { compareResults } from "./result-changes.ts";
import type { StructureChange } from "./structure-change.ts";
import { compareHorizons, diffStructures } from "./structure-diff.ts";

/**
 * What changed of a subject from one board to another, in capital words. Of a stage and a lineup it
 * is empty exactly when an agreement on the one holds for the other.
 */
export function diffSubjects(
  subject: AgreedSubject,
  before: AgreedBoard,
  after: AgreedBoard,
): readonly StructureChange[] {
  const stage = stageOfSubject(subject);
  if (stage !== null) return diffStages(stage, before, after);
  return subject === "lineup"
    ? compareLineupCapitals(before.lineup, after.lineup)
    : diffStructures(before.structure, after.structure);
}

/** Compared whole, so that what moved between stages is told as moved. */
function diffStages(
  stage: Stage,
  before: AgreedBoard,
  after: AgreedBoard,
): readonly StructureChange[] {
  const [was, is] = [touching(stage, before), touching(stage, after)];
  const isHere = ({ kind, ...change }: StructureChange): boolean =>
    kind === "lineup" ||
    [...change.before.cards, ...change.before.arrows].some((record) => was.has(record)) ||
    [...change.after.cards, ...change.after.arrows].some((record) => is.has(record));
  return [
    ...compareHorizons(before.structure, after.structure, stage),
    ...diffStructures(before.structure, after.structure).filter(isHere),
    ...compareResults(stagePart(stage, before).doResults, {
      after: stagePart(stage, after).doResults,
      nodes: [...before.structure.nodes, ...after.structure.nodes],
    }),
  ];
}

/** Records of the stage's nodes and links, and of the nodes at the other ends. */
function touching(stage: Stage, board: AgreedBoard): ReadonlySet<string> {
  const { keys, links, starLinks } = stagePart(stage, board);
  const ends = new Set([...keys, ...links.flatMap(({ from, to }) => [from, to])]);
  const nodes = board.structure.nodes.filter(({ key }) => ends.has(key));
  return new Set<string>([
    ...nodes.flatMap(({ cards }) => cards),
    ...[...links, ...starLinks].flatMap(({ arrows }) => arrows),
  ]);
}
