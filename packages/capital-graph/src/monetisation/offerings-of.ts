import type { Interpretation } from "../interpret.ts";
import { addOffered, type OfferedCapital, type Offering } from "./offering.ts";

/**
 * What we offer by a board on capitals: each of our Dos, once, with the capitals whose growth the Do
 * results that it is for make true. One that stands at several Do results helps all of theirs.
 */
export function offeringsOf({
  structure,
  detail,
}: Pick<Interpretation, "structure" | "detail">): readonly Offering[] {
  const nodes = new Map(structure.nodes.map((node) => [node.key, node]));
  const offerings = new Map<string, Gathered>();
  for (const { node: key, drawn } of detail.doResults) {
    const node = key === null ? undefined : nodes.get(key);
    for (const { id, text } of drawn.ourDos ?? []) {
      const none: Gathered = { text: text.trim(), doResults: [], capitals: new Map() };
      const offering = offerings.get(id) ?? none;
      offerings.set(id, offering);
      offering.doResults.push(drawn.id);
      if (node?.direction === "grow") addOffered(offering.capitals, node);
    }
  }
  return [...offerings].map(([id, { capitals, ...said }]) => {
    return { id, ...said, capitals: [...capitals.values()] };
  });
}

interface Gathered {
  readonly text: string;
  readonly doResults: string[];
  readonly capitals: Map<string, OfferedCapital>;
}
