import {
  CCPI8,
  PRESET_LINEUPS,
  type Capital,
  type CapitalLineup,
  type Language,
} from "@zentaikan/capital-graph";

/** The eight, and what only the six know: patterns of boards on either are told in these words. */
export const LINEUP: CapitalLineup = {
  ...CCPI8,
  capitals: PRESET_LINEUPS.flatMap((lineup, at) =>
    lineup.capitals.filter(({ conceptId }) =>
      PRESET_LINEUPS.slice(0, at).every((earlier) =>
        earlier.capitals.every((capital) => capital.conceptId !== conceptId),
      ),
    ),
  ),
};

const byConcept = new Map(LINEUP.capitals.map((capital) => [capital.conceptId, capital]));

/** The capital of a canonical form's name; null for one all its own. */
export function capitalOf(name: string): Capital | null {
  return byConcept.get(name) ?? null;
}

const places = new Map(LINEUP.capitals.map((capital, place) => [capital.conceptId, place]));

/** Its place in the lineup; those that it does not know come last. */
export function conceptOrder(name: string): number {
  return places.get(name) ?? places.size;
}

/** One character that stands for a capital. */
export function initialOf(name: string): string {
  return capitalOf(name)?.initial ?? name.replace(/^~.*\//u, "").charAt(0);
}

/** The name of a capital, without the word "capital" where room is scarce. */
export function capitalLabel(name: string, language: Language): string {
  const label = capitalOf(name)?.label[language] ?? name.replace(/^~.*\//u, "");
  return language === "ja"
    ? label.replace(/資本$/u, "")
    : label.replace(/(-relationship)? capital$/iu, "");
}
