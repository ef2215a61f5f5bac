import { reachable, reversed, successorsOf, type Digraph } from "../digraph.ts";

interface PathEnds {
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
): Generator<readonly string[], void> {
  const useful = reachable(reversed(graph), goals);
  for (const start of starts) if (useful.has(start)) yield* extend([start]);

  function* extend(path: readonly string[]): Generator<readonly string[], void> {
    const last = path.at(-1) ?? "";
    if (goals.has(last)) yield path;
    for (const next of successorsOf(graph, last)) {
      if (!useful.has(next)) continue;
      const ahead = reachable(graph, [next], (vertex) => path.includes(vertex));
      if ([...ahead].some((vertex) => goals.has(vertex))) yield* extend([...path, next]);
    }
  }
}

/**
 * How many paths lead from each vertex to a goal, by dynamic programming.
 *
 * For acyclic graphs only; in a graph with a cycle the numbers would have no meaning. A path that
 * ends where it starts counts too.
 */
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
    const paths = onward + (goals.has(vertex) ? 1 : 0);
    known.set(vertex, paths);
    return paths;
  }
}
