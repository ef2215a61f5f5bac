import { compareCodeUnits } from "../code-unit-order.ts";
import type { Delay, Sign } from "../drawing.ts";
import { firstOf } from "../first-of.ts";
import type { GrowthLink, LinkKey, MacroStructure, NodeKey } from "../macro-structure.ts";
import { hasCycle } from "../strong-components.ts";
import { forwardGraph, stepLinks } from "./forward-graph.ts";
import { pathsToGoal, simplePaths } from "./paths.ts";
import { strengthWeight } from "./strength-weight.ts";

/** Routes (経路): the simple paths along forward causes from a start to a goal. */
export interface Routes {
  /** Exact, unless `more`: then there are at least so many. */
  readonly total: number;
  readonly more: boolean;
  /** The first in code-unit order, at most 50. */
  readonly listed: readonly Route[];
}

export interface Route {
  readonly nodes: readonly NodeKey[];
  readonly links: readonly LinkKey[];
  /** Product of the weights of its links, in (0, 1]. */
  readonly strength: number;
  /** Product of the signs; "mixed" where one step is claimed with both. */
  readonly sign: Sign | "mixed";
  /** The slowest step, and a band for the sum of all; null for a route without a step. */
  readonly delay: { readonly slowest: Delay; readonly sum: Delay } | null;
}

const ROUTES_LISTED = 50;

export function findRoutes(structure: MacroStructure): Routes {
  const graph = forwardGraph(structure);
  const ends = {
    starts: [...structure.starts].toSorted(compareCodeUnits),
    goals: new Set<string>(structure.goals),
  };
  const listed = firstOf(simplePaths(graph, ends), ROUTES_LISTED);
  const linksBetween = stepLinks(structure);
  return {
    ...counted(),
    listed: listed.map((nodes) => describe(nodes, linksBetween)),
  };

  function counted(): { total: number; more: boolean } {
    if (listed.length < ROUTES_LISTED) return { total: listed.length, more: false };
    if (hasCycle(graph)) return { total: ROUTES_LISTED, more: true };
    const onward = pathsToGoal(graph, ends.goals);
    const total = ends.starts.reduce((sum, start) => sum + onward(start), 0);
    return Number.isSafeInteger(total)
      ? { total, more: false }
      : { total: Number.MAX_SAFE_INTEGER, more: true };
  }
}

function describe(
  nodes: readonly NodeKey[],
  linksBetween: (from: string, to: string) => readonly GrowthLink[],
): Route {
  const steps = nodes.slice(1).map((to, index) => linksBetween(nodes[index] ?? "", to));
  return {
    nodes,
    links: steps.flatMap((links) => links.map((link) => link.key)),
    strength: steps.reduce((product, links) => product * bestWeight(links), 1),
    sign: productOfSigns(steps),
    delay: steps.length === 0 ? null : delayOf(steps),
  };
}

function bestWeight(links: readonly GrowthLink[]): number {
  return Math.max(...links.map((link) => strengthWeight(link.strength)));
}

export function productOfSigns(steps: readonly (readonly GrowthLink[])[]): Sign | "mixed" {
  let negative = false;
  for (const links of steps) {
    const signs = new Set(links.map((link) => link.sign));
    if (signs.size > 1) return "mixed";
    if (signs.has("-")) negative = !negative;
  }
  return negative ? "-" : "+";
}

/** Short, mid and long count 1, 2 and 3; a route of up to two short steps is short as a whole. */
function delayOf(steps: readonly (readonly GrowthLink[])[]): Route["delay"] {
  const units = steps.map((links) =>
    Math.max(...links.map((link) => DELAYS.indexOf(link.delay) + 1)),
  );
  const sum = units.reduce((total, unit) => total + unit, 0);
  const slowest = DELAYS[Math.max(...units) - 1] ?? "long";
  return { slowest, sum: sum <= 2 ? "short" : sum <= 5 ? "mid" : "long" };
}

const DELAYS: readonly Delay[] = ["short", "mid", "long"];
