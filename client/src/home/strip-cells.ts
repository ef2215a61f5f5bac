import { PRESET_LINEUPS, STAGES, type Capital, type Stage } from "@zentaikan/capital-graph";
import type { ReadingBody } from "@zentaikan/protocol/http";

/** One beat of the strip: every capital of the lineup in its order, and whether it grows there. */
export interface StripRow {
  readonly stage: Stage;
  readonly points: readonly StripPoint[];
}

export interface StripPoint {
  readonly capital: Capital;
  readonly grows: boolean;
}

/**
 * The capitals that have a place in the strip of these cells: those of the first preset lineup
 * that knows every concept in them, else of the default.
 */
export function stripCapitals(cells: ReadingBody["cells"]): readonly Capital[] {
  const [standard] = PRESET_LINEUPS;
  const knowing = PRESET_LINEUPS.find(({ capitals }) =>
    cells.every((cell) => capitals.some(({ conceptId }) => conceptId === cell.capital)),
  );
  return (knowing ?? standard)?.capitals ?? [];
}

/** All three beats, also those in which nothing grows yet. */
export function stripRows(cells: ReadingBody["cells"]): readonly StripRow[] {
  const capitals = stripCapitals(cells);
  return STAGES.map((stage) => {
    const grown = cells.filter((cell) => cell.stage === stage).map((cell) => cell.capital);
    return {
      stage,
      points: capitals.map((capital) => ({
        capital,
        grows: capital.conceptId !== null && grown.includes(capital.conceptId),
      })),
    };
  });
}
