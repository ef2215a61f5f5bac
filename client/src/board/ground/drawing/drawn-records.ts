import {
  drawnFor,
  type Interpretation,
  type LinkKey,
  type NodeKey,
} from "@zentaikan/capital-graph";

/** The ids of what was drawn for these nodes and links, the ends of the links included. */
export function drawnRecords(
  { structure }: Interpretation,
  spokenOf: { readonly nodes?: readonly NodeKey[]; readonly links?: readonly LinkKey[] },
): readonly string[] {
  const links = new Set(spokenOf.links);
  const ends = structure.links
    .filter(({ key }) => links.has(key))
    .flatMap(({ from, to }) => [from, to]);
  const { cards, arrows } = drawnFor(structure, {
    nodes: [...(spokenOf.nodes ?? []), ...ends],
    links: [...links],
  });
  return [...cards, ...arrows];
}
