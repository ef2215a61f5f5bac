import { STAGES, type Direction } from "./drawing.ts";
import type { CapitalLineup } from "./lineup.ts";
import { isForwardCause, type GrowthLink, type GrowthNode } from "./macro-structure.ts";

/**
 * Nodes as a person would tell them: by stage; within a stage causes before effects; else as the
 * lineup orders its capitals. A cycle within a stage is entered where the lineup enters it.
 */
export function inReadingOrder(
  nodes: readonly GrowthNode[],
  links: readonly GrowthLink[],
  lineup: CapitalLineup,
): readonly GrowthNode[] {
  const place = new Map(lineup.capitals.map((capital, index) => [capital.id, index]));
  const causes = links.filter(isForwardCause);
  return STAGES.flatMap((stage) => {
    const beat = nodes
      .filter((node) => node.stage === stage)
      .toSorted(
        (left, right) =>
          (place.get(left.capital) ?? 0) - (place.get(right.capital) ?? 0) ||
          DIRECTIONS.indexOf(left.direction) - DIRECTIONS.indexOf(right.direction),
      );
    return causesFirst(beat, causes);
  });
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
