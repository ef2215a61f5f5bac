import { isWritten } from "../detail/coverage.ts";
import { refinement, type DetailedHsj } from "../detail/read-detail.ts";
import { readsAsResult } from "../detail/reads-as-result.ts";
import { diagnostic, type Diagnostic } from "../diagnostics.ts";
import type { Text } from "../lineup.ts";
import type { MacroStructure, NodeKey } from "../macro-structure.ts";
import { sameText } from "../text.ts";

/** V30 to V33, and V09 for detail: do the Do results say results, and keep to the agreed frame? */
export function checkDetail(structure: MacroStructure, detail: DetailedHsj): readonly Diagnostic[] {
  return [
    ...detail.dangling.map((arrow) => diagnostic("V09", { arrows: [arrow] })),
    ...detail.doResults.flatMap(({ drawn }) => [
      ...(readsAsResult(drawn.text) ? [] : [diagnostic("V30", { doResults: [drawn.id] })]),
      ...(isWritten(drawn.indicator) ? [] : [diagnostic("V31", { doResults: [drawn.id] })]),
    ]),
    ...checkRefinement(structure, detail),
  ];
}

/**
 * The refinement invariant: a cause between Do results of two nodes must be a link of the frame,
 * and a link of the frame between two detailed nodes should be borne out by some cause below it.
 */
function checkRefinement(structure: MacroStructure, detail: DetailedHsj): readonly Diagnostic[] {
  const labels = new Map<NodeKey, Text>(structure.nodes.map((node) => [node.key, node.label]));
  const label = (key: NodeKey) => labels.get(key) ?? sameText(key);
  const node = refinement(detail);
  const detailed = new Set(node.values());
  const inFrame = new Set(structure.links.map((link) => `${link.from}>${link.to}`));
  const inDetail = new Set<string>();
  const found: Diagnostic[] = [];
  for (const { arrow, from, to } of detail.links) {
    const a = node.get(from);
    const b = node.get(to);
    if (a === undefined || b === undefined) continue;
    inDetail.add(`${a}>${b}`);
    if (a === b || inFrame.has(`${a}>${b}`)) continue;
    const values = { a: label(a), b: label(b) };
    found.push(diagnostic("V32", { arrows: [arrow], doResults: [from, to], values }));
  }
  for (const { from, to, arrows } of structure.links) {
    if (!detailed.has(from) || !detailed.has(to) || inDetail.has(`${from}>${to}`)) continue;
    found.push(diagnostic("V33", { arrows, values: { a: label(from), b: label(to) } }));
  }
  return found;
}
