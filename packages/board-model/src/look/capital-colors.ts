import type { Capital, ConceptId, IircCapital } from "@zentaikan/capital-graph";

/**
 * The colours that a capital may have, found by search in OKLCH: every pair at least 12 apart by
 * CIEDE2000, 8 for people without one kind of cone, white text at least 4.5:1. Change one and the
 * test says which pair comes too close. The first eight are those of the concepts; a team may
 * choose any for a capital of its own.
 */
export const CAPITAL_TONES = {
  ochre: "#986c02",
  crimson: "#ab2856",
  blue: "#1f61b7",
  violet: "#552990",
  brown: "#5c3c26",
  vermilion: "#bd441b",
  teal: "#007d88",
  green: "#356e3e",
  iris: "#6861f1",
  rose: "#856e6a",
  forest: "#074237",
  aubergine: "#27022e",
  sumi: "#051a15",
} as const;

export type CapitalTone = keyof typeof CAPITAL_TONES;

function isCapitalTone(name: string): name is CapitalTone {
  return Object.hasOwn(CAPITAL_TONES, name);
}

/** The colour of each concept. */
export const CAPITAL_COLORS: Readonly<Record<ConceptId, string>> = {
  fin: CAPITAL_TONES.ochre,
  cus: CAPITAL_TONES.crimson,
  tec: CAPITAL_TONES.blue,
  org: CAPITAL_TONES.violet,
  pro: CAPITAL_TONES.brown,
  hum: CAPITAL_TONES.vermilion,
  soc: CAPITAL_TONES.teal,
  env: CAPITAL_TONES.green,
};

/** Capitals of the IIRC six take the colour of the concept that lies nearest. */
const iircColors: Readonly<Record<IircCapital, ConceptId>> = {
  fin: "fin",
  man: "pro",
  int: "tec",
  hum: "hum",
  soc: "soc",
  nat: "env",
};

/** A capital that belongs to no concept is drawn in ink. */
export const UNKNOWN_CAPITAL_COLOR = "#54585f";

export function capitalColor(capital: Capital | null): string {
  if (capital === null) return UNKNOWN_CAPITAL_COLOR;
  if (capital.tone !== undefined && isCapitalTone(capital.tone)) return CAPITAL_TONES[capital.tone];
  const own = capital.conceptId === null ? undefined : CAPITAL_COLORS[capital.conceptId];
  if (own !== undefined) return own;
  const [nearest] = capital.iirc;
  return (nearest && CAPITAL_COLORS[iircColors[nearest]]) ?? UNKNOWN_CAPITAL_COLOR;
}
