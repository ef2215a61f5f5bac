import { compareCodeUnits } from "../code-unit-order.ts";
import { digraph, successorsOf, type Digraph } from "../digraph.ts";
import { strongComponents } from "../strong-components.ts";

/**
 * The elementary circuits of a graph, each from its least vertex, one at a time.
 *
 * Johnson 1975, "Finding all the elementary circuits of a directed graph": vertices that proved
 * useless for the current root stay blocked until a circuit is found through them, which bounds
 * the time between two circuits by the size of the graph. Circuits of length one are none here.
 */
export function* elementaryCircuits(graph: Digraph): Generator<string[], void> {
  let rest = graph;
  while (rest.vertices.length > 1) {
    const component = strongComponents(rest).find((group) => group.length > 1);
    const root = component?.[0];
    if (component === undefined || root === undefined) return;
    yield* circuitsThrough(root, induced(rest, component));
    rest = induced(
      rest,
      rest.vertices.filter((vertex) => compareCodeUnits(vertex, root) > 0),
    );
  }
}

function* circuitsThrough(root: string, graph: Digraph): Generator<string[], void> {
  const blocked = new Set<string>();
  const unblockWith = new Map<string, Set<string>>();
  const path: string[] = [];
  yield* extend(root);

  function* extend(vertex: string): Generator<string[], boolean> {
    let closed = false;
    path.push(vertex);
    blocked.add(vertex);
    for (const next of successorsOf(graph, vertex)) {
      if (next === root) {
        if (path.length > 1) yield [...path];
        closed = true;
      } else if (!blocked.has(next)) {
        closed = (yield* extend(next)) || closed;
      }
    }
    if (closed) unblock(vertex);
    else for (const next of successorsOf(graph, vertex)) waitFor(next, vertex);
    path.pop();
    return closed;
  }

  function waitFor(next: string, vertex: string): void {
    const waiting = unblockWith.get(next);
    if (waiting === undefined) unblockWith.set(next, new Set([vertex]));
    else waiting.add(vertex);
  }

  function unblock(vertex: string): void {
    blocked.delete(vertex);
    const waiting = unblockWith.get(vertex) ?? [];
    unblockWith.delete(vertex);
    for (const waiter of waiting) if (blocked.has(waiter)) unblock(waiter);
  }
}

function induced(graph: Digraph, vertices: readonly string[]): Digraph {
  const kept = new Set(vertices);
  const edges = vertices.flatMap((from) =>
    successorsOf(graph, from)
      .map((to) => ({ from, to }))
      .filter(({ to }) => kept.has(to)),
  );
  return digraph(vertices, edges);
}
