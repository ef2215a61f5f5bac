import type { DoResultId } from "../drawing.ts";
import { forwardGraph } from "../analysis/forward-graph.ts";
import { pathsToGoal } from "../analysis/paths.ts";
import type { Routes } from "../analysis/routes.ts";
import { digraph, successorsOf, type Digraph } from "../digraph.ts";
import type { CapitalId } from "../lineup.ts";
import type { MacroStructure } from "../macro-structure.ts";
import { hasCycle } from "../strong-components.ts";
import type { DetailedHsj } from "./read-detail.ts";

/** What we ourselves do for the customer's growth (当社の寄与). For us; not for every eye. */
export interface OurContribution {
  /** Do results that something of ours makes possible. */
  readonly doResults: readonly DoResultId[];
  /** Capitals that we help to grow, in reading order. */
  readonly capitals: readonly CapitalId[];
  /** The share of routes that pass one of them; null without routes. */
  readonly routeShare: number | null;
  readonly paid: number;
  readonly free: number;
  /** Not said to be paid or free. */
  readonly unsettled: number;
}

export function ourContribution(
  structure: MacroStructure,
  routes: Routes,
  detail: DetailedHsj,
): OurContribution {
  const helped = detail.doResults.filter(({ drawn }) => (drawn.ourDos ?? []).length > 0);
  const nodes = new Set<string | null>(helped.map(({ node }) => node));
  const ours = helped.flatMap(({ drawn }) => drawn.ourDos ?? []);
  const grown = structure.nodes.filter((node) => nodes.has(node.key) && node.direction === "grow");
  return {
    doResults: helped.map(({ drawn }) => drawn.id),
    capitals: [...new Set(grown.map((node) => node.capital))],
    routeShare: shareOfRoutes(structure, routes, nodes),
    paid: ours.filter((our) => our.paid === true).length,
    free: ours.filter((our) => our.paid === false).length,
    unsettled: ours.filter((our) => our.paid === null).length,
  };
}

function shareOfRoutes(
  structure: MacroStructure,
  routes: Routes,
  helped: ReadonlySet<string | null>,
): number | null {
  if (routes.total === 0) return null;
  const graph = forwardGraph(structure);
  if (routes.more || hasCycle(graph)) {
    const passing = routes.listed.filter((route) => route.nodes.some((node) => helped.has(node)));
    return passing.length / routes.listed.length;
  }
  const all = countRoutes(structure, graph);
  return (all - countRoutes(structure, without(graph, helped))) / all;
}

function countRoutes({ starts, goals }: MacroStructure, graph: Digraph): number {
  const kept = new Set(graph.vertices);
  const onward = pathsToGoal(graph, new Set(goals.filter((goal) => kept.has(goal))));
  return starts.filter((start) => kept.has(start)).reduce((sum, start) => sum + onward(start), 0);
}

function without(graph: Digraph, left: ReadonlySet<string | null>): Digraph {
  const kept = graph.vertices.filter((vertex) => !left.has(vertex));
  const edges = kept.flatMap((from) => successorsOf(graph, from).map((to) => ({ from, to })));
  return digraph(kept, edges);
}
