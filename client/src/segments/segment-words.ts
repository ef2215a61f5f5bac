import {
  CCPI8,
  PRESET_LINEUPS,
  type Capital,
  type CapitalLineup,
  type Language,
  type NamingLineup,
  type OwnCapital,
} from "@zentaikan/capital-graph";

/** The eight, and what only the six know: patterns of boards on either are told in these words. */
const LINEUP: CapitalLineup = {
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

/** What capitals are called on the page: those of the method, and what lineups have all their own. */
export interface CapitalWords {
  readonly lineup: NamingLineup;
  /** One character that stands for it. */
  readonly initialOf: (name: string) => string;
  /** Its name, without the word "capital" where room is scarce. */
  readonly label: (name: string, language: Language) => string;
}

export function capitalWords(own: readonly OwnCapital[]): CapitalWords {
  const known = new Map(own.map((capital) => [capital.name, capital]));
  const find = (name: string) => capitalOf(name) ?? known.get(name);
  return {
    lineup: { ...LINEUP, own },
    initialOf: (name) => find(name)?.initial ?? idOf(name).charAt(0),
    label: (name, language) => {
      const label = find(name)?.label[language] ?? idOf(name);
      return language === "ja"
        ? label.replace(/資本$/u, "")
        : label.replace(/(-relationship)? capital$/iu, "");
    },
  };
}

function idOf(name: string): string {
  return name.replace(/^~.*\//u, "");
}
