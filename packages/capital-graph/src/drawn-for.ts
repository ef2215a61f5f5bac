import type { ArrowId, CardId } from "./drawing.ts";
import type { MacroStructure } from "./macro-structure.ts";

/** The cards and arrows that were drawn for some nodes and links: the way back to the board. */
export function drawnFor(
  structure: MacroStructure,
  keys: { readonly nodes?: readonly string[]; readonly links?: readonly string[] },
): { readonly cards: readonly CardId[]; readonly arrows: readonly ArrowId[] } {
  const nodes = new Set(keys.nodes);
  const links = new Set(keys.links);
  return {
    cards: structure.nodes.filter((node) => nodes.has(node.key)).flatMap((node) => node.cards),
    arrows: structure.links.filter((link) => links.has(link.key)).flatMap((link) => link.arrows),
  };
}
