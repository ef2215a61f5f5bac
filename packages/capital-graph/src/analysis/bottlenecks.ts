import { reachable, type Digraph } from "../digraph.ts";
import type { MacroStructure, NodeKey } from "../macro-structure.ts";
import { forwardGraph } from "./forward-graph.ts";

/** A node on which goals depend: without it they cannot be reached from any start. */
export interface Dependence {
  readonly node: NodeKey;
  /** The goals that are cut off, in reading order. */
  readonly cuts: readonly NodeKey[];
}

/**
 * Bottlenecks (要): nodes that are neither start nor goal and whose removal cuts goals off. In the
 * words of graph theory they dominate a goal from a virtual source before all starts.
 */
export function findBottlenecks(structure: MacroStructure): readonly Dependence[] {
  const ends = new Set([...structure.starts, ...structure.goals]);
  const between = structure.nodes.map((node) => node.key).filter((key) => !ends.has(key));
  return dependences(structure, between);
}

/** Sole starts (一本足): starts whose removal cuts goals off, shown apart from bottlenecks. */
export function findSoleStarts(structure: MacroStructure): readonly Dependence[] {
  return dependences(structure, structure.starts);
}

function dependences(
  structure: MacroStructure,
  candidates: readonly NodeKey[],
): readonly Dependence[] {
  const graph = forwardGraph(structure);
  const reached = reachedGoals(graph, structure);
  return candidates.flatMap((node) => {
    const still = new Set(reachedGoals(graph, structure, node));
    const cuts = reached.filter((goal) => goal !== node && !still.has(goal));
    return cuts.length === 0 ? [] : [{ node, cuts }];
  });
}

function reachedGoals(
  graph: Digraph,
  { starts, goals }: MacroStructure,
  without?: NodeKey,
): readonly NodeKey[] {
  const ahead = reachable(graph, starts, (vertex) => vertex === without);
  return goals.filter((goal) => ahead.has(goal));
}
