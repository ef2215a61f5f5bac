import * as fc from "fast-check";
import { expect, it } from "vitest";
import { elementaryCircuits } from "./analysis/elementary-circuits.ts";
import { digraph, reachable, reversed, successorsOf, type Digraph } from "./digraph.ts";
import { firstOf } from "./first-of.ts";
import { hasCycle, strongComponents } from "./strong-components.ts";

const vertex = fc.constantFrom("a", "b", "c", "d", "e", "f");
const anyGraph: fc.Arbitrary<Digraph> = fc
  .array(fc.record({ from: vertex, to: vertex }), { maxLength: 18 })
  .map((edges) => digraph(["a", "b", "c", "d", "e", "f"], edges));

it("[GR1] strong components hold what reaches each other, and nothing else", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const components = strongComponents(graph);
      expect(components.flat().toSorted()).toEqual(graph.vertices);
      for (const one of graph.vertices) {
        for (const other of graph.vertices) {
          const mutual = reachable(graph, [one]).has(other) && reachable(graph, [other]).has(one);
          const together = components.some((group) => group.includes(one) && group.includes(other));
          expect(together).toBe(mutual);
        }
      }
    }),
  );
});

it("[GR2] a graph has a cycle when some vertex comes back to itself", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const returns = graph.vertices.some((start) =>
        successorsOf(graph, start).some((next) => reachable(graph, [next]).has(start)),
      );
      expect(hasCycle(graph)).toBe(returns);
    }),
  );
});

it("[GR3] elementary circuits are those that brute force finds, each once", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const found = [...elementaryCircuits(graph)].map((circuit) => circuit.join(""));
      expect(found.toSorted()).toEqual(circuitsByBruteForce(graph).toSorted());
    }),
    { numRuns: 300 },
  );
});

it("[GR4] a chain longer than the call stack is no trouble for components", () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `v${i}`);
  const edges = names.slice(1).map((to, i) => ({ from: names[i] ?? "", to }));
  expect(strongComponents(digraph(names, edges))).toHaveLength(20_000);
});

it("[GR5] reversing turns every edge round, and barred vertices are not entered", () => {
  const graph = digraph(
    ["a", "b", "c"],
    [
      { from: "a", to: "b" },
      { from: "b", to: "c" },
    ],
  );
  expect([...reachable(reversed(graph), ["c"])]).toEqual(["c", "b", "a"]);
  expect([...reachable(graph, ["a"], (at) => at === "b")]).toEqual(["a"]);
  expect(firstOf([1, 2, 3], 2)).toEqual([1, 2]);
  expect(firstOf([1, 2, 3], 0)).toEqual([]);
});

function circuitsByBruteForce(graph: Digraph): string[] {
  const found = new Set<string>();
  const walk = (path: readonly string[]): void => {
    for (const next of successorsOf(graph, path.at(-1) ?? "")) {
      if (next === path[0] && path.length > 1) found.add(path.join(""));
      if (!path.includes(next) && next > (path[0] ?? "")) walk([...path, next]);
    }
  };
  for (const start of graph.vertices) walk([start]);
  return [...found];
}
