import {
  converge,
  readDrawnRoad,
  tellConvergence,
  type CapitalLineup,
  type DrawnRoad,
  type Text,
} from "@zentaikan/capital-graph";

export interface RoadsToTell {
  readonly roads: readonly DrawnRoad[];
  readonly lineup: CapitalLineup;
}

/** Roads of a meeting laid over each other, in sentences, and in how many places they part. */
export interface ToldRoads {
  readonly sentences: readonly Text[];
  readonly divided: number;
}

export function tellRoads({ roads, lineup }: RoadsToTell): ToldRoads {
  const laid = converge(roads.map((road) => readDrawnRoad(road, lineup)));
  return { sentences: tellConvergence(laid, lineup), divided: laid.divided.length };
}
