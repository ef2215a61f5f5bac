import { digraph, type Digraph } from "../digraph.ts";
import { isForwardCause, type GrowthLink, type MacroStructure } from "../macro-structure.ts";

/**
 * F: the nodes and their forward causes. Routes, bottlenecks, shares and leverage all travel on
 * it; reinvestments and backward causes are no part of it.
 */
export function forwardGraph(structure: MacroStructure): Digraph {
  const keys = structure.nodes.map((node) => node.key);
  return digraph(keys, structure.links.filter(isForwardCause));
}

/** The forward causes from one node to another; several when their signs differ. */
export function stepLinks(structure: MacroStructure): (from: string, to: string) => GrowthLink[] {
  const steps = Map.groupBy(
    structure.links.filter(isForwardCause),
    (link) => `${link.from}>${link.to}`,
  );
  return (from, to) => steps.get(`${from}>${to}`) ?? [];
}
