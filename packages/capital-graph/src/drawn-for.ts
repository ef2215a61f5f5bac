import type { ArrowId, CardId } from "./drawing.ts";
import type { MacroStructure } from "./macro-structure.ts";

/**
 * The cards and arrows that were drawn for some nodes and links, or sectors and flows: the way back
 * to the board.
 */
export function drawnFor(
  structure: MacroStructure,
  keys: { readonly nodes?: readonly string[]; readonly links?: readonly string[] },
): { readonly cards: readonly CardId[]; readonly arrows: readonly ArrowId[] } {
  const nodes = new Set(keys.nodes);
  const links = new Set(keys.links);
  const { sectors, flows } = structure.circulation ?? { sectors: [], flows: [] };
  return {
    cards: [...structure.nodes, ...sectors]
      .filter(({ key }) => nodes.has(key))
      .flatMap(({ cards }) => cards),
    arrows: [
      ...structure.links.filter(({ key }) => links.has(key)).flatMap(({ arrows }) => arrows),
      ...flows.filter(({ id }) => links.has(id)).map(({ id }) => id),
    ],
  };
}
