import type { Analysis } from "../analysis/analyse.ts";
import { STAGES } from "../drawing.ts";
import { diagnostic, type Diagnostic } from "../diagnostics.ts";
import { digraph } from "../digraph.ts";
import { isForwardCause, type GrowthNode, type MacroStructure } from "../macro-structure.ts";
import { STAGE_NAMES } from "../stage-names.ts";
import { strongComponents } from "../strong-components.ts";

/** V16 to V20: does growth flow from Hop to the star, through every node? */
export function checkFlow(structure: MacroStructure, analysis: Analysis): readonly Diagnostic[] {
  return [
    ...checkNodes(structure, analysis),
    ...(analysis.routes.total === 0 ? [diagnostic("V19")] : []),
    ...checkCycles(structure),
  ];
}

function checkNodes(structure: MacroStructure, analysis: Analysis): readonly Diagnostic[] {
  const sudden = new Set(analysis.suddenStarts);
  const goals = new Set(structure.goals);
  const feeding = new Set(structure.links.filter(isForwardCause).map((link) => link.from));
  const linked = new Set([
    ...structure.links.flatMap((link) => [link.from, link.to]),
    ...structure.starLinks.map((link) => link.from),
  ]);
  return structure.nodes.flatMap((node) => {
    const finding = { cards: node.cards, values: valuesOf(node) };
    return [
      ...(sudden.has(node.key) ? [diagnostic("V16", finding)] : []),
      ...(!goals.has(node.key) && !feeding.has(node.key) ? [diagnostic("V17", finding)] : []),
      ...(linked.has(node.key) ? [] : [diagnostic("V18", finding)]),
    ];
  });
}

function valuesOf(node: GrowthNode) {
  return { capital: node.label, stage: STAGE_NAMES[node.stage] };
}

function checkCycles(structure: MacroStructure): readonly Diagnostic[] {
  return STAGES.flatMap((stage) => {
    const nodes = new Map(
      structure.nodes.filter((node) => node.stage === stage).map((node) => [node.key, node]),
    );
    const links = structure.links.filter(
      (link) => isForwardCause(link) && nodes.has(link.from) && nodes.has(link.to),
    );
    return strongComponents(digraph(nodes.keys(), links))
      .filter((component) => component.length > 1)
      .map((component) => {
        const round = new Set(component);
        return diagnostic("V20", {
          cards: component.flatMap((key) => nodes.get(key)?.cards ?? []),
          arrows: links
            .filter((link) => round.has(link.from) && round.has(link.to))
            .flatMap((link) => link.arrows),
        });
      });
  });
}
