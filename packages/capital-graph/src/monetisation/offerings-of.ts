import type { Interpretation } from "../interpret.ts";
import type { OfferedCapital, Offering } from "./offering.ts";

/**
 * What we offer by a board on capitals: each of our Dos, once, with the capitals whose growth the Do
 * results that it is for make true. One that stands at several Do results helps all of theirs.
 */
export function offeringsOf({
  structure,
  detail,
}: Pick<Interpretation, "structure" | "detail">): readonly Offering[] {
  const nodes = new Map(structure.nodes.map((node) => [node.key, node]));
  const offerings = new Map<string, { text: string; capitals: Map<string, OfferedCapital> }>();
  for (const { node: key, drawn } of detail.doResults) {
    const node = key === null ? undefined : nodes.get(key);
    for (const { id, text } of drawn.ourDos ?? []) {
      const offering = offerings.get(id) ?? { text: text.trim(), capitals: new Map() };
      offerings.set(id, offering);
      if (node?.direction !== "grow" || offering.capitals.has(node.capital)) continue;
      offering.capitals.set(node.capital, { capital: node.capital, label: node.label });
    }
  }
  return [...offerings].map(([id, { text, capitals }]) => {
    return { id, text, capitals: [...capitals.values()] };
  });
}
