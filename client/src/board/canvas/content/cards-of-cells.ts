import {
  matchCapital,
  STAGE_NAMES,
  type CapitalId,
  type CapitalLineup,
  type Stage,
} from "@zentaikan/capital-graph";

interface CellCard {
  readonly capital: CapitalId;
  readonly stage: Stage;
}

const STAGES: readonly Stage[] = [1, 2, 3];
/** More than people lay out by hand; a sheet of thousands is not meant as a drawing. */
const MOST_CARDS = 60;

/**
 * Cells that name capitals and nothing else, as cards: a column for each stage, named in the first
 * row or counted from the left. Null where a cell says anything else: then they are words.
 */
export function cardsOfCells(
  cells: readonly (readonly string[])[],
  lineup: CapitalLineup,
): readonly CellCard[] | null {
  const [first = [], ...others] = cells;
  const named = first.map(stageNamed);
  const hasHead = named.every((stage) => stage !== null);
  const rows = hasHead ? others : cells;
  const cards: CellCard[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      if (cell === "") continue;
      const stage = hasHead ? named[column] : STAGES[column];
      const capital = matchCapital(cell, lineup);
      if (stage == null || capital === null || cards.length === MOST_CARDS) return null;
      cards.push({ capital: capital.id, stage });
    }
  }
  return cards.length === 0 ? null : cards;
}

function stageNamed(text: string): Stage | null {
  const name = text.trim().toLowerCase();
  const isNamed = (stage: Stage) =>
    Object.values(STAGE_NAMES[stage]).some((known: string) => known.toLowerCase() === name);
  return STAGES.find(isNamed) ?? null;
}
