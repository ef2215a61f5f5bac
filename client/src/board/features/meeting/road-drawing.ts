import {
  EMPTY_DRAWING,
  interpret,
  readPatternCell,
  readRoad,
  type CapitalLineup,
  type Drawing,
  type Road,
} from "@zentaikan/capital-graph";
import type { DrawnRoadBody, RoadBody } from "@zentaikan/protocol/meetings";

const STAR = "star";

/** A road of a meeting, as the method reads it. */
export function roadOf(drawn: DrawnRoadBody, lineup: CapitalLineup): Road {
  return readRoad(drawn.id, interpret(drawingOf(drawn), lineup));
}

/** Each node is one card, and every road leads towards the star of the board. */
function drawingOf({ nodes, links }: RoadBody): Drawing {
  const cards = nodes.map((key) => {
    const { capital, stage, direction } = readPatternCell(key);
    return { id: key, capital, subdivision: null, laneStage: stage, statedStage: null, direction };
  });
  const arrows = links.map(({ from, to, sign }) => ({
    id: `${from}>${to}`,
    from,
    to: to === "star" ? STAR : to,
    sign,
    strength: 2 as const,
    delay: "mid" as const,
    kind: "cause" as const,
    basis: "unset" as const,
    basisText: "",
    contested: false,
  }));
  return { ...EMPTY_DRAWING, cards, arrows, stars: [{ id: STAR, text: STAR }] };
}
