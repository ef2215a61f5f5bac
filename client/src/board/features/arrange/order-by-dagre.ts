import { Graph, layout } from "@dagrejs/dagre";
import type { Stage } from "@zentaikan/capital-graph";
import type { BoardLook } from "../../ground/drawing/board-look.ts";

/** Ids of cards from top to bottom, lane by lane. */
export type LaneOrders = ReadonlyMap<Stage, readonly string[]>;

/**
 * The doorway to dagre: an order of the cards in their lanes in which few arrows cross. The lanes
 * are given ranks, so dagre's own ranking stays off; arrows within a lane say nothing about it.
 */
export function orderByDagre({ cards, stars, arrows }: BoardLook): LaneOrders {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", ranker: "none", nodesep: 24, ranksep: 80 });
  graph.setDefaultEdgeLabel(() => ({}));
  const rankOf = new Map<string, number>();
  for (const { id, stage } of cards) if (stage !== null) rankOf.set(id, 2 * stage);
  for (const { id } of stars) rankOf.set(id, 8);
  const sizeOf = new Map([...cards, ...stars].map(({ id, box }) => [id, box]));
  for (const [id, rank] of rankOf) {
    const { w: width = 0, h: height = 0 } = sizeOf.get(id) ?? {};
    graph.setNode(id, { width, height, rank });
  }
  for (const { id, from, to } of arrows) {
    const [tail, head] = [rankOf.get(from ?? ""), rankOf.get(to ?? "")];
    if (from === null || to === null || tail === undefined || head === undefined) continue;
    if (tail === head) continue;
    // A reinvestment crosses like any other arrow, but ranks only rise.
    if (tail < head) graph.setEdge(from, to, {}, id);
    else graph.setEdge(to, from, {}, id);
  }
  layout(graph);
  const orders = new Map<Stage, string[]>();
  for (const { id, stage } of cards) {
    if (stage !== null) orders.set(stage, [...(orders.get(stage) ?? []), id]);
  }
  const heightOf = (id: string): number => graph.node(id).y;
  for (const ids of orders.values()) ids.sort((a, b) => heightOf(a) - heightOf(b));
  return orders;
}
