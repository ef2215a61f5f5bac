import type { Capital, CapitalId, CapitalLineup } from "../lineup.ts";
import {
  isForwardCause,
  type LinkKey,
  type MacroStructure,
  type NodeKey,
} from "../macro-structure.ts";
import { assumptionLoad, type AssumptionLoad } from "./assumption-load.ts";
import { findBottlenecks, findSoleStarts, type Dependence } from "./bottlenecks.ts";
import { iircView, type IircRow } from "./iirc-view.ts";
import { findLeverage, type Leverage } from "./leverage.ts";
import { findLoops, type Loop } from "./loops.ts";
import { routeShares, type RouteShares } from "./route-shares.ts";
import { findRoutes, type Routes } from "./routes.ts";
import { findSpirals, type Spiral } from "./spirals.ts";

/** What a structure answers to the questions of the method. Derived, never stored. */
export interface Analysis {
  readonly routes: Routes;
  /** Starts that nothing on the board makes grow. */
  readonly firstMovers: readonly NodeKey[];
  /** Nodes of Step and Jump that nothing makes grow. */
  readonly suddenStarts: readonly NodeKey[];
  readonly bottlenecks: readonly Dependence[];
  readonly soleStarts: readonly Dependence[];
  readonly loops: readonly Loop[];
  readonly spirals: readonly Spiral[];
  readonly leverage: readonly Leverage[];
  readonly routeShares: RouteShares;
  readonly assumptionLoad: AssumptionLoad;
  readonly iircView: readonly IircRow[];
  /** Causes that lead to an earlier stage, and reinvestments, which may. */
  readonly stepsBack: readonly LinkKey[];
  /** Capitals that no beat grows, in the order of the lineup. */
  readonly neverGrown: readonly CapitalId[];
}

export function analyse(structure: MacroStructure, lineup: CapitalLineup): Analysis {
  const caused = new Set(structure.links.filter(isForwardCause).map((link) => link.to));
  const uncaused = structure.nodes.filter((node) => !caused.has(node.key));
  const routes = findRoutes(structure);
  return {
    routes,
    firstMovers: uncaused.filter((node) => node.stage === 1).map((node) => node.key),
    suddenStarts: uncaused.filter((node) => node.stage > 1).map((node) => node.key),
    bottlenecks: findBottlenecks(structure),
    soleStarts: findSoleStarts(structure),
    loops: findLoops(structure),
    spirals: findSpirals(structure, lineup),
    leverage: findLeverage(structure),
    routeShares: routeShares(structure, routes),
    assumptionLoad: assumptionLoad(structure, routes),
    iircView: iircView(structure, lineup),
    stepsBack: structure.links.filter((link) => link.course === "backward").map((link) => link.key),
    neverGrown: ungrownCapitals(structure, lineup).map((capital) => capital.id),
  };
}

export function ungrownCapitals(
  structure: MacroStructure,
  lineup: CapitalLineup,
): readonly Capital[] {
  const grown = new Set(
    structure.nodes.filter((node) => node.direction === "grow").map((node) => node.capital),
  );
  return lineup.capitals.filter((capital) => !capital.retired && !grown.has(capital.id));
}
