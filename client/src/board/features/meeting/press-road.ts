import type { RoadBody, RoadStepBody } from "@zentaikan/protocol/meetings";

interface PressedRoad {
  readonly steps: readonly RoadStepBody[];
  /** From where the road goes on; null where the next press begins anew. */
  readonly at: string | null;
}

/**
 * A road is drawn as it is told, by pressing one capital after the other: each press puts it down
 * and leads the road on from the one before. A second press on the same one lets go of it.
 */
export function pressRoad(
  { nodes, links }: RoadBody,
  { at, pressed }: { readonly at: string | null; readonly pressed: string },
): PressedRoad {
  if (at === pressed) return { steps: [], at: null };
  if (at === null) {
    const isThere = nodes.includes(pressed);
    return { steps: isThere ? [] : [{ kind: "place", node: pressed }], at: pressed };
  }
  const isLinked = links.some(({ from, to }) => from === at && to === pressed);
  const next = pressed === "star" ? null : pressed;
  if (isLinked) return { steps: [], at: next };
  return { steps: [{ kind: "link", from: at, to: pressed, sign: "+" }], at: next };
}
