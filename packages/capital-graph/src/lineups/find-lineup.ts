import type { CapitalLineup } from "../lineup.ts";
import { CCPI8 } from "./ccpi8.ts";
import { IIRC6 } from "./iirc6.ts";

/** The lineups that come with the product, the default first. */
export const PRESET_LINEUPS: readonly CapitalLineup[] = [CCPI8, IIRC6];

/** The preset lineup of that id, or null: a workspace's own lineups are kept by the workspace. */
export function findLineup(id: string): CapitalLineup | null {
  return PRESET_LINEUPS.find((lineup) => lineup.id === id) ?? null;
}
