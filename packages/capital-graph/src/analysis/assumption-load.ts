import { compareCodeUnits } from "../code-unit-order.ts";
import { reachable, reversed } from "../digraph.ts";
import {
  isForwardCause,
  type GrowthLink,
  type LinkKey,
  type MacroStructure,
} from "../macro-structure.ts";
import { forwardGraph } from "./forward-graph.ts";
import type { Route, Routes } from "./routes.ts";

/** How much of the story still rests on assumption, and where to test first. */
export interface AssumptionLoad {
  /** Links on routes that are assumptions, in code-unit order. */
  readonly assumed: readonly LinkKey[];
  /** Their share of all links on routes; null when no link is on a route. */
  readonly share: number | null;
  /** Of the listed routes the one with the least share of evidence; null without a step. */
  readonly leastEvidence: Route | null;
}

export function assumptionLoad(structure: MacroStructure, routes: Routes): AssumptionLoad {
  const links = linksOnRoutes(structure);
  const assumed = links.filter((link) => link.basis === "assumption");
  return {
    assumed: assumed.map((link) => link.key),
    share: links.length === 0 ? null : assumed.length / links.length,
    leastEvidence: weakest(routes, new Map(links.map((link) => [link.key, link]))),
  };
}

/** Forward causes between a node that some start reaches and one from which some goal is reached. */
function linksOnRoutes(structure: MacroStructure): readonly GrowthLink[] {
  const graph = forwardGraph(structure);
  const ahead = reachable(graph, structure.starts);
  const behind = reachable(reversed(graph), structure.goals);
  return structure.links.filter(
    (link) => isForwardCause(link) && ahead.has(link.from) && behind.has(link.to),
  );
}

function weakest({ listed }: Routes, links: ReadonlyMap<LinkKey, GrowthLink>): Route | null {
  const graded = listed
    .filter((route) => route.links.length > 0)
    .map((route) => {
      const proven = route.links.filter((key) => links.get(key)?.basis === "evidence").length;
      return { route, evidence: proven / route.links.length };
    });
  const [first] = graded.toSorted(
    (left, right) =>
      left.evidence - right.evidence ||
      compareCodeUnits(left.route.nodes.join(">"), right.route.nodes.join(">")),
  );
  return first?.route ?? null;
}
