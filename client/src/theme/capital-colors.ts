import type { Capital, ConceptId, IircCapital } from "@zentaikan/capital-graph";

/**
 * One colour for each concept, found by search in OKLCH: every pair at least 12 apart by CIEDE2000,
 * 8 for people without one kind of cone, white text at least 4.5:1. Change one and the test says
 * which pair comes too close.
 */
export const CAPITAL_COLORS: Readonly<Record<ConceptId, string>> = {
  fin: "#986c02",
  cus: "#ab2856",
  tec: "#1f61b7",
  org: "#552990",
  pro: "#5c3c26",
  hum: "#bd441b",
  soc: "#007d88",
  env: "#356e3e",
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
  const own = capital.conceptId === null ? undefined : CAPITAL_COLORS[capital.conceptId];
  if (own !== undefined) return own;
  const [nearest] = capital.iirc;
  return (nearest && CAPITAL_COLORS[iircColors[nearest]]) ?? UNKNOWN_CAPITAL_COLOR;
}
