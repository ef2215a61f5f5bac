import type { Capital, CapitalLineup } from "../lineup.ts";

/** IV1: the lineup with each capital id once; of two capitals with one id the first stands. */
export function withUniqueCapitals(lineup: CapitalLineup): CapitalLineup {
  const kept = new Map<string, Capital>();
  for (const capital of lineup.capitals) {
    if (!kept.has(capital.id)) kept.set(capital.id, capital);
  }
  return kept.size === lineup.capitals.length
    ? lineup
    : { ...lineup, capitals: [...kept.values()] };
}
