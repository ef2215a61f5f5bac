import { compareCodeUnits } from "./code-unit-order.ts";
import { successorsOf, type Digraph } from "./digraph.ts";

/**
 * The strongly connected components of a graph: groups within which everything reaches everything.
 *
 * Tarjan 1972. Each component in code-unit order, components by their first vertex. Recursion is
 * unrolled, as a hand-made file may hold a chain longer than the call stack.
 */
export function strongComponents(graph: Digraph): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const components: string[][] = [];

  for (const root of graph.vertices) if (!index.has(root)) visit(root);
  return components.toSorted((left, right) => compareCodeUnits(left[0] ?? "", right[0] ?? ""));

  function visit(root: string): void {
    const trail = [enter(root)];
    for (let frame = trail.at(-1); frame !== undefined; frame = trail.at(-1)) {
      const next = frame.ahead.next();
      if (next.done === true) {
        trail.pop();
        const parent = trail.at(-1);
        if (parent !== undefined) lower(parent.vertex, lowOf(frame.vertex));
        if (lowOf(frame.vertex) === index.get(frame.vertex)) close(frame.vertex);
      } else if (!index.has(next.value)) {
        trail.push(enter(next.value));
      } else if (onStack.has(next.value)) {
        lower(frame.vertex, index.get(next.value) ?? 0);
      }
    }
  }

  function enter(vertex: string) {
    low.set(vertex, index.size);
    index.set(vertex, index.size);
    stack.push(vertex);
    onStack.add(vertex);
    return { vertex, ahead: successorsOf(graph, vertex)[Symbol.iterator]() };
  }

  function lowOf(vertex: string): number {
    return low.get(vertex) ?? 0;
  }

  function lower(vertex: string, value: number): void {
    low.set(vertex, Math.min(lowOf(vertex), value));
  }

  function close(root: string): void {
    const component: string[] = [];
    for (let vertex = stack.pop(); vertex !== undefined; vertex = stack.pop()) {
      onStack.delete(vertex);
      component.push(vertex);
      if (vertex === root) break;
    }
    components.push(component.toSorted(compareCodeUnits));
  }
}

/** True when some walk along the edges comes back to where it started. */
export function hasCycle(graph: Digraph): boolean {
  const loops = graph.vertices.some((vertex) => successorsOf(graph, vertex).includes(vertex));
  return loops || strongComponents(graph).some((component) => component.length > 1);
}
