import type { Analysis } from "../analysis/analyse.ts";
import { forwardGraph } from "../analysis/forward-graph.ts";
import { diagnostic, type Diagnostic } from "../diagnostics.ts";
import { digraph, reachable } from "../digraph.ts";
import type { Text } from "../lineup.ts";
import {
  isForwardCause,
  type GrowthLink,
  type MacroStructure,
  type NodeKey,
} from "../macro-structure.ts";
import { STAGE_NAMES } from "../stage-names.ts";
import { listText } from "../text.ts";

/** V25, V26, V27, V42: what would stop the growth, and is what it aims at enough? */
export function checkOutlook(structure: MacroStructure, analysis: Analysis): readonly Diagnostic[] {
  const jump = structure.nodes.filter((node) => node.stage === 3);
  const onlyMoney = jump.length > 0 && jump.every((node) => node.conceptId === "fin");
  return [
    ...checkBottlenecks(structure, analysis),
    ...(onlyMoney ? [diagnostic("V26", { cards: jump.flatMap((node) => node.cards) })] : []),
    ...(structure.baseline === "currentQA" ? [diagnostic("V27")] : []),
    ...structure.links
      .filter((link) => link.contested && everyRouteNeeds(link, structure))
      .map((link) => diagnostic("V42", { arrows: link.arrows })),
  ];
}

function checkBottlenecks(structure: MacroStructure, analysis: Analysis): readonly Diagnostic[] {
  const nodes = new Map(structure.nodes.map((node) => [node.key, node]));
  return analysis.bottlenecks.flatMap(({ node: key, cuts }) => {
    const node = nodes.get(key);
    if (node === undefined) return [];
    const goals = listText(cuts.map(goalName));
    const values = { capital: node.label, stage: STAGE_NAMES[node.stage], goals };
    return [diagnostic("V25", { cards: node.cards, values })];
  });

  function goalName(key: NodeKey): Text {
    const goal = nodes.get(key);
    return goal === undefined
      ? { ja: key, en: key }
      : { ja: `「${goal.label.ja}」`, en: `“${goal.label.en}”` };
  }
}

/** There are routes, and none is left without this one link. */
function everyRouteNeeds(link: GrowthLink, structure: MacroStructure): boolean {
  const { starts, goals } = structure;
  const without = structure.links.filter((other) => isForwardCause(other) && other !== link);
  const keys = structure.nodes.map((node) => node.key);
  const all = reachable(forwardGraph(structure), starts);
  const left = reachable(digraph(keys, without), starts);
  return goals.some((goal) => all.has(goal)) && !goals.some((goal) => left.has(goal));
}
