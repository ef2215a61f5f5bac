import {
  conceptName,
  nodeKey,
  readPatternCell,
  type CapitalLineup,
  type PatternItem,
} from "@zentaikan/capital-graph";
import { useRoadWords } from "./road-words.ts";

/** What lies on a road, in the words of the board's lineup; it is known there by its concept. */
export function useItemWords(lineup: CapitalLineup) {
  const { ofEnd, ofLink } = useRoadWords(lineup);
  const ids = new Map(
    lineup.capitals.map(
      ({ id, conceptId }) => [conceptName({ conceptId, capital: id }, lineup.id), id] as const,
    ),
  );
  const own = (key: string): string => {
    const { stage, capital, direction } = readPatternCell(key);
    return nodeKey(stage, ids.get(capital) ?? capital, direction);
  };
  return (item: PatternItem): string =>
    item.kind === "node" ? ofEnd(own(item.id)) : ofLink({ from: own(item.from), to: own(item.to) });
}
