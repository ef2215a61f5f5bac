import {
  conceptName,
  nodeKey,
  readPatternCell,
  type CapitalLineup,
  type PatternItem,
} from "@zentaikan/capital-graph";
import { useRoadWords } from "./road-words.ts";

/** Of a node as all roads name it, by its concept, the key in the board's own lineup. */
export function ownKeys(lineup: CapitalLineup): (key: string) => string {
  const ids = new Map(
    lineup.capitals.map(
      ({ id, conceptId }) => [conceptName({ conceptId, capital: id }, lineup.id), id] as const,
    ),
  );
  return (key) => {
    const { stage, capital, direction } = readPatternCell(key);
    return nodeKey(stage, ids.get(capital) ?? capital, direction);
  };
}

/** What lies on a road, in the words of the board's lineup. */
export function useItemWords(lineup: CapitalLineup) {
  const { ofEnd, ofLink } = useRoadWords(lineup);
  const own = ownKeys(lineup);
  return (item: PatternItem): string =>
    item.kind === "node" ? ofEnd(own(item.id)) : ofLink({ from: own(item.from), to: own(item.to) });
}
