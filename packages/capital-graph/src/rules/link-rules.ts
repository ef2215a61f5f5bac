import { diagnostic, type Diagnostic } from "../diagnostics.ts";
import type { GrowthLink, GrowthNode, MacroStructure, NodeKey } from "../macro-structure.ts";
import type { Picture } from "../picture.ts";
import { sameText } from "../text.ts";

/** V09 to V15: is every arrow a causal claim, in a direction the method knows? */
export function checkLinks(picture: Picture, structure: MacroStructure): readonly Diagnostic[] {
  const nodes = new Map(structure.nodes.map((node) => [node.key, node]));
  return [
    ...checkAttachment(picture),
    ...structure.links.flatMap((link) => checkLink(link, nodes)),
    ...structure.starLinks
      .filter((link) => link.sign === "-")
      .map((link) => diagnostic("V15", { arrows: link.arrows })),
  ];
}

function checkAttachment(picture: Picture): readonly Diagnostic[] {
  return picture.arrows.flatMap(({ drawn, course }) => {
    if (course.kind === "dangling") return [diagnostic("V09", { arrows: [drawn.id] })];
    if (course.kind === "self") return [diagnostic("V10", { arrows: [drawn.id] })];
    return [];
  });
}

function checkLink(
  link: GrowthLink,
  nodes: ReadonlyMap<NodeKey, GrowthNode>,
): readonly Diagnostic[] {
  const from = nodes.get(link.from);
  const to = nodes.get(link.to);
  const arrows = link.arrows;
  const found: Diagnostic[] = [];
  if (link.kind === "cause" && link.course === "backward") {
    const values = { from: from?.label ?? sameText(link.from), to: to?.label ?? sameText(link.to) };
    found.push(diagnostic("V11", { arrows, values }));
  }
  if (link.kind === "cause" && from?.stage === 1 && to?.stage === 3) {
    found.push(diagnostic("V12", { arrows }));
  }
  if (link.kind === "reinvest" && link.course === "forward") {
    found.push(diagnostic("V13", { arrows }));
  }
  if (link.basis === "unset") found.push(diagnostic("V14", { arrows }));
  if (link.sign === "-") found.push(diagnostic("V15", { arrows }));
  return found;
}
