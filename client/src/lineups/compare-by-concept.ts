import type { Capital, CapitalLineup, ConceptId } from "@zentaikan/capital-graph";

/** What versions say for one concept; `cells` are in the order of the versions. */
interface ConceptRow {
  /** Null for capitals that compare to none; each of them is a row of its own. */
  readonly conceptId: ConceptId | null;
  readonly cells: readonly (readonly Capital[])[];
}

/** Versions side by side, in the order in which concepts first stand in them; what is retired is left out. */
export function compareByConcept(lineups: readonly CapitalLineup[]): readonly ConceptRow[] {
  const current = lineups.map(({ capitals }) => capitals.filter(({ retired }) => !retired));
  const columns = current.map((capitals) => Map.groupBy(capitals, keyOf));
  const keys = new Map(current.flat().map((capital) => [keyOf(capital), capital.conceptId]));
  return Array.from(keys, ([key, conceptId]) => ({
    conceptId,
    cells: columns.map((column) => column.get(key) ?? []),
  }));
}

function keyOf({ conceptId, id }: Capital): string {
  return conceptId === null ? `local ${id}` : `concept ${conceptId}`;
}
