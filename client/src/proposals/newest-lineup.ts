import type { LineupReference } from "@zentaikan/capital-graph";
import type { LineupBody, LineupHistoryBody } from "@zentaikan/protocol/http";

type Histories = readonly LineupHistoryBody[];

/** The version that is current for a lineup: of a preset, that of the lineup adopted in its place. */
export function newestLineup(histories: Histories, id: string): LineupBody | null {
  const own = histories.find(({ newest }) => newest.id === id);
  const successor = histories.find(({ newest }) => newest.id === own?.succeededBy);
  return successor?.newest ?? own?.newest ?? null;
}

/** The version that came after this one; null where it is the current one (V36). */
export function newerLineup(
  histories: Histories,
  { id, version }: LineupReference,
): LineupBody | null {
  const newest = newestLineup(histories, id);
  if (newest === null) return null;
  return newest.id !== id || newest.version > version ? newest : null;
}
