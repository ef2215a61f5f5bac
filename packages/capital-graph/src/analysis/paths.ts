import { reachable, reversed, successorsOf, type Digraph } from "../digraph.ts";

export interface PathEnds {
  readonly starts: readonly string[];
  readonly goals: ReadonlySet<string>;
}

/**
 * Every simple path from a start to a goal, in code-unit order, one at a time.
 *
 * A step is taken only when a goal can still be reached without crossing the path so far. So no
 * step is in vain, and the time between two paths is polynomial even in a dense, cyclic graph.
 */
export function* simplePaths(
  graph: Digraph,
  { starts, goals }: PathEnds,
): Generator<string[], void> {
  const useful = reachable(reversed(graph), goals);
  for (const start of starts) if (useful.has(start)) yield* extend([start]);

  function* extend(path: readonly string[]): Generator<string[], void> {
    const last = path.at(-1) ?? "";
    if (goals.has(last)) yield [...path];
    for (const next of successorsOf(graph, last)) {
      if (!useful.has(next) || path.includes(next)) continue;
      const ahead = reachable(graph, [next], (vertex) => path.includes(vertex));
      if ([...ahead].some((vertex) => goals.has(vertex))) yield* extend([...path, next]);
    }
  }
}

/**
 * How many such paths an acyclic graph has, by dynamic programming; at most MAX_SAFE_INTEGER.
 * In a graph with a cycle the number would have no meaning.
 */
export function countPaths(graph: Digraph, { starts, goals }: PathEnds): number {
  const toGoal = pathsToGoal(graph, goals);
  return clamp(starts.reduce((sum, start) => sum + toGoal(start), 0));
}

/** For each vertex of an acyclic graph, the number of paths from it to a goal. */
export function pathsToGoal(
  graph: Digraph,
  goals: ReadonlySet<string>,
): (vertex: string) => number {
  const known = new Map<string, number>();
  return count;

  function count(vertex: string): number {
    const before = known.get(vertex);
    if (before !== undefined) return before;
    const onward = successorsOf(graph, vertex).reduce((sum, next) => sum + count(next), 0);
    const paths = clamp(onward + (goals.has(vertex) ? 1 : 0));
    known.set(vertex, paths);
    return paths;
  }
}

function clamp(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}
