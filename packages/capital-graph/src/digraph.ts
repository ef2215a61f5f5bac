import { compareCodeUnits, sortedSet } from "./code-unit-order.ts";

/**
 * A small directed graph over strings, with vertices and successors in code-unit order, so that
 * every walk over it is the same walk everywhere.
 */
export interface Digraph {
  readonly vertices: readonly string[];
  readonly successors: ReadonlyMap<string, readonly string[]>;
}

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Parallel edges count once; edges to unknown vertices do not count. */
export function digraph(vertices: Iterable<string>, edges: Iterable<Edge>): Digraph {
  const sorted = sortedSet(vertices);
  const heads = new Map(sorted.map((vertex) => [vertex, new Set<string>()]));
  for (const { from, to } of edges) {
    if (heads.has(to)) heads.get(from)?.add(to);
  }
  return {
    vertices: sorted,
    successors: new Map(
      [...heads].map(([vertex, set]) => [vertex, [...set].toSorted(compareCodeUnits)]),
    ),
  };
}

export function successorsOf(graph: Digraph, vertex: string): readonly string[] {
  return graph.successors.get(vertex) ?? [];
}

/** The same vertices with every edge turned round. */
export function reversed(graph: Digraph): Digraph {
  const edges = graph.vertices.flatMap((from) =>
    successorsOf(graph, from).map((to) => ({ from: to, to: from })),
  );
  return digraph(graph.vertices, edges);
}

/** Everything reachable from the sources, themselves included, without entering `barred`. */
export function reachable(
  graph: Digraph,
  sources: Iterable<string>,
  barred?: (vertex: string) => boolean,
): ReadonlySet<string> {
  const open = [...sources].filter((vertex) => barred?.(vertex) !== true);
  const seen = new Set(open);
  for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
    for (const next of successorsOf(graph, vertex)) {
      if (seen.has(next) || barred?.(next) === true) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}
