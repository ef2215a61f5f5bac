import { reversed } from "../digraph.ts";
import {
  isForwardCause,
  type LinkKey,
  type MacroStructure,
  type NodeKey,
} from "../macro-structure.ts";
import { hasCycle } from "../strong-components.ts";
import { forwardGraph } from "./forward-graph.ts";
import { pathsToGoal } from "./paths.ts";
import type { Routes } from "./routes.ts";

/** How much of all growth passes a node or a link: shares of the routes, between 0 and 1. */
export interface RouteShares {
  readonly ofNode: readonly { readonly node: NodeKey; readonly share: number }[];
  readonly ofLink: readonly { readonly link: LinkKey; readonly share: number }[];
}

/** Exact for acyclic structures; with a cycle, shares of the routes that are listed. */
export function routeShares(structure: MacroStructure, routes: Routes): RouteShares {
  const through =
    routes.more || hasCycle(forwardGraph(structure)) ? countListed(routes) : countAll(structure);
  const links = structure.links.filter(isForwardCause);
  return {
    ofNode: structure.nodes.map(({ key }) => ({ node: key, share: share(through.node(key)) })),
    ofLink: links.map(({ key, from, to }) => ({ link: key, share: share(through.step(from, to)) })),
  };

  function share(count: number): number {
    return through.total === 0 ? 0 : count / through.total;
  }
}

interface Throughput {
  readonly total: number;
  readonly node: (key: string) => number;
  readonly step: (from: string, to: string) => number;
}

/** Paths through a vertex are paths that reach it, times paths that go on from it. */
function countAll(structure: MacroStructure): Throughput {
  const graph = forwardGraph(structure);
  const onward = pathsToGoal(graph, new Set(structure.goals));
  const reaching = pathsToGoal(reversed(graph), new Set(structure.starts));
  return {
    total: structure.starts.reduce((sum, start) => sum + onward(start), 0),
    node: (key) => reaching(key) * onward(key),
    step: (from, to) => reaching(from) * onward(to),
  };
}

function countListed({ listed }: Routes): Throughput {
  return {
    total: listed.length,
    node: (key) => listed.filter((route) => route.nodes.includes(key)).length,
    step: (from, to) =>
      listed.filter((route) =>
        route.nodes.some((key, at) => key === from && route.nodes[at + 1] === to),
      ).length,
  };
}
