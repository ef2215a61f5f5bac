import type { DoResultId, DrawnOurDo } from "../drawing.ts";
import { forwardGraph } from "../analysis/forward-graph.ts";
import { pathsToGoal } from "../analysis/paths.ts";
import type { Routes } from "../analysis/routes.ts";
import { digraph, successorsOf, type Digraph } from "../digraph.ts";
import type { CapitalId } from "../lineup.ts";
import type { GrowthNode, MacroStructure, NodeKey } from "../macro-structure.ts";
import { hasCycle } from "../strong-components.ts";
import type { DetailedHsj, DoResult } from "./read-detail.ts";

/** What we ourselves do for the customer's growth (当社の寄与). For us; not for every eye. */
export interface OurContribution {
  /** Do results that something of ours makes possible. */
  readonly doResults: readonly DoResultId[];
  /** Nodes with one of them, in reading order. */
  readonly helped: readonly NodeKey[];
  /** Of these, the nodes of whose Do results none is done without us. */
  readonly reliant: readonly NodeKey[];
  /** Capitals that we help to grow, in reading order, with what we do for each. */
  readonly capitals: readonly HelpedCapital[];
  /** Of all routes, the share that passes a node we help; null without routes. */
  readonly routeShare: number | null;
  /** Of all routes, the share that would break without us: it passes a node that relies on us. */
  readonly brokenShare: number | null;
  /** With a cycle, shares are of the routes that are listed. */
  readonly isOfListed: boolean;
  readonly total: OurDoCounts;
}

interface OurDoCounts {
  readonly paid: number;
  readonly free: number;
  /** Not said to be paid or free. */
  readonly unsettled: number;
}

export interface HelpedCapital extends OurDoCounts {
  readonly capital: CapitalId;
  readonly nodes: readonly NodeKey[];
}

export function ourContribution(
  structure: MacroStructure,
  routes: Routes,
  detail: DetailedHsj,
): OurContribution {
  const resultsOf = Map.groupBy(detail.doResults, ({ node }) => node);
  const helped = structure.nodes.filter(({ key }) => resultsOf.get(key)?.some(isOurs) === true);
  const reliant = helped.filter(({ key }) => resultsOf.get(key)?.every(isOurs) === true);
  const share = routeShares(structure, routes);
  const ours = detail.doResults.filter(isOurs);
  return {
    doResults: ours.map(({ drawn }) => drawn.id),
    helped: helped.map(({ key }) => key),
    reliant: reliant.map(({ key }) => key),
    capitals: helpedCapitals(helped, resultsOf),
    routeShare: share.through(helped),
    brokenShare: share.through(reliant),
    isOfListed: share.isOfListed,
    total: countOurDos(ours),
  };
}

function isOurs({ drawn }: DoResult): boolean {
  return (drawn.ourDos ?? []).length > 0;
}

function helpedCapitals(
  helped: readonly GrowthNode[],
  resultsOf: ReadonlyMap<NodeKey | null, readonly DoResult[]>,
): readonly HelpedCapital[] {
  const grown = Map.groupBy(
    helped.filter(({ direction }) => direction === "grow"),
    ({ capital }) => capital,
  );
  return [...grown].map(([capital, nodes]) => ({
    capital,
    nodes: nodes.map(({ key }) => key),
    ...countOurDos(nodes.flatMap(({ key }) => resultsOf.get(key) ?? [])),
  }));
}

function countOurDos(doResults: readonly DoResult[]): OurDoCounts {
  const ours: readonly DrawnOurDo[] = doResults.flatMap(({ drawn }) => drawn.ourDos ?? []);
  const count = (paid: boolean | null) => ours.filter((our) => our.paid === paid).length;
  return { paid: count(true), free: count(false), unsettled: count(null) };
}

/** Paths that are left without some nodes, by dynamic programming; with a cycle, those listed. */
function routeShares(structure: MacroStructure, routes: Routes) {
  const graph = forwardGraph(structure);
  const isAcyclic = !hasCycle(graph);
  const all = isAcyclic ? countRoutes(structure, graph) : routes.listed.length;
  return {
    isOfListed: !isAcyclic && routes.more,
    through(nodes: readonly GrowthNode[]): number | null {
      if (all === 0) return null;
      const keys = new Set<string>(nodes.map(({ key }) => key));
      if (isAcyclic) return (all - countRoutes(structure, without(graph, keys))) / all;
      return (
        routes.listed.filter((route) => route.nodes.some((node) => keys.has(node))).length / all
      );
    },
  };
}

function countRoutes({ starts, goals }: MacroStructure, graph: Digraph): number {
  const kept = new Set(graph.vertices);
  const onward = pathsToGoal(graph, new Set(goals.filter((goal) => kept.has(goal))));
  return starts.filter((start) => kept.has(start)).reduce((sum, start) => sum + onward(start), 0);
}

function without(graph: Digraph, left: ReadonlySet<string>): Digraph {
  const kept = graph.vertices.filter((vertex) => !left.has(vertex));
  const edges = kept.flatMap((from) => successorsOf(graph, from).map((to) => ({ from, to })));
  return digraph(kept, edges);
}
