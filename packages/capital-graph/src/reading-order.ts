import { STAGES, type Direction } from "./drawing.ts";
import {
  isForwardCause,
  type GrowthLink,
  type GrowthNode,
  type NodeKey,
} from "./macro-structure.ts";
import type { Picture, SeenCard } from "./picture.ts";

/**
 * Nodes as a person would tell them: by stage; within a stage causes before effects; else from
 * top to bottom, a node where its topmost card lies; else as the lineup orders its capitals. A
 * cycle within a stage is entered where that order enters it.
 */
export function inReadingOrder(
  nodes: readonly GrowthNode[],
  links: readonly GrowthLink[],
  { lineup, cards }: Pick<Picture, "lineup" | "cards">,
): readonly GrowthNode[] {
  const place = new Map(lineup.capitals.map((capital, index) => [capital.id, index]));
  const ranks = topmostRanks(cards);
  const causes = links.filter(isForwardCause);
  return STAGES.flatMap((stage) => {
    const beat = nodes
      .filter((node) => node.stage === stage)
      .toSorted(
        (left, right) =>
          compareRanks(ranks.get(left.key), ranks.get(right.key)) ||
          (place.get(left.capital) ?? 0) - (place.get(right.capital) ?? 0) ||
          DIRECTIONS.indexOf(left.direction) - DIRECTIONS.indexOf(right.direction),
      );
    return causesFirst(beat, causes);
  });
}

function topmostRanks(cards: readonly SeenCard[]): ReadonlyMap<NodeKey, number> {
  const ranks = new Map<NodeKey, number>();
  for (const { node, drawn } of cards) {
    if (node === null || drawn.rank === undefined) continue;
    ranks.set(node, Math.min(drawn.rank, ranks.get(node) ?? drawn.rank));
  }
  return ranks;
}

/** What no tool has placed comes last. */
function compareRanks(left = Infinity, right = Infinity): number {
  return left === right ? 0 : left - right;
}

/** Sacrifice is told before growth: what is spent is spent for what grows. */
const DIRECTIONS: readonly Direction[] = ["spend", "keep", "grow"];

function causesFirst(
  beat: readonly GrowthNode[],
  causes: readonly GrowthLink[],
): readonly GrowthNode[] {
  const waiting = new Map(beat.map((node) => [node.key, node]));
  const causesOf = Map.groupBy(causes, (link) => link.to);
  const told: GrowthNode[] = [];
  while (waiting.size > 0) {
    const left = [...waiting.values()];
    const ready = left.find((node) =>
      (causesOf.get(node.key) ?? []).every((link) => !waiting.has(link.from)),
    );
    const next = ready ?? left[0];
    if (next === undefined) break;
    told.push(next);
    waiting.delete(next.key);
  }
  return told;
}
