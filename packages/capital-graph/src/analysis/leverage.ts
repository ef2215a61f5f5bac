import { successorsOf, type Digraph } from "../digraph.ts";
import type { MacroStructure, NodeKey } from "../macro-structure.ts";
import { forwardGraph, stepLinks } from "./forward-graph.ts";
import { strengthWeight } from "./strength-weight.ts";

/** How far a push on one node is felt (効きどころ), relative to the node where it is felt most. */
export interface Leverage {
  readonly node: NodeKey;
  /** Between 0 and 1; 1 for the best lever. */
  readonly leverage: number;
}

/** A goal that is moved counts as much as two other nodes. */
const GOAL_WEIGHT = 2;

/**
 * L(v) = Σ over the nodes u that v reaches: strength of the best route from v to u, twice if u is
 * a goal; divided by the greatest L.
 */
export function findLeverage(structure: MacroStructure): readonly Leverage[] {
  const graph = forwardGraph(structure);
  const goals = new Set<string>(structure.goals);
  const linksBetween = stepLinks(structure);
  const weight = (from: string, to: string) =>
    Math.max(...linksBetween(from, to).map((link) => strengthWeight(link.strength)));
  const raw = structure.nodes.map(({ key }) => {
    const best = bestRouteStrengths(graph, key, weight);
    const felt = [...best].reduce(
      (sum, [node, strength]) => sum + strength * (goals.has(node) ? GOAL_WEIGHT : 1),
      0,
    );
    return { node: key, felt };
  });
  const most = Math.max(0, ...raw.map(({ felt }) => felt));
  return raw.map(({ node, felt }) => ({ node, leverage: most === 0 ? 0 : felt / most }));
}

/**
 * The greatest product of weights from a source to each other vertex it reaches. Dijkstra 1959,
 * with products in place of sums: weights below 1 only ever make a longer route weaker.
 */
function bestRouteStrengths(
  graph: Digraph,
  source: string,
  weight: (from: string, to: string) => number,
): ReadonlyMap<string, number> {
  const best = new Map([[source, 1]]);
  const settled = new Set<string>();
  for (let vertex = strongestOpen(); vertex !== null; vertex = strongestOpen()) {
    settled.add(vertex);
    for (const next of successorsOf(graph, vertex)) {
      const strength = (best.get(vertex) ?? 0) * weight(vertex, next);
      if (strength > (best.get(next) ?? 0)) best.set(next, strength);
    }
  }
  best.delete(source);
  return best;

  function strongestOpen(): string | null {
    let strongest: string | null = null;
    for (const [vertex, strength] of best) {
      if (settled.has(vertex)) continue;
      if (strongest === null || strength > (best.get(strongest) ?? 0)) strongest = vertex;
    }
    return strongest;
  }
}
