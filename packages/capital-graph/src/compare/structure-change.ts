import type { ArrowId, CardId } from "../drawing.ts";
import type { Text } from "../lineup.ts";

/** One change between two structures, in words, with what was drawn for it on either side. */
export interface StructureChange {
  readonly kind:
    | "lineup"
    | "baseline"
    | "star"
    | "horizon"
    | "nodeAdded"
    | "nodeRemoved"
    /** The same capital in another beat. */
    | "nodeMoved"
    /** Grown, kept or spent instead of what it was before. */
    | "nodeTurned"
    | "linkAdded"
    | "linkRemoved"
    /** Another sign or kind between the same two nodes. */
    | "linkTurned"
    | "starLinkAdded"
    | "starLinkRemoved";
  readonly text: Text;
  readonly before: DrawnFor;
  readonly after: DrawnFor;
}

interface DrawnFor {
  readonly cards: readonly CardId[];
  readonly arrows: readonly ArrowId[];
}

export function change(
  kind: StructureChange["kind"],
  text: Text,
  drawn: { readonly before?: Partial<DrawnFor>; readonly after?: Partial<DrawnFor> } = {},
): StructureChange {
  return {
    kind,
    text,
    before: { cards: [], arrows: [], ...drawn.before },
    after: { cards: [], arrows: [], ...drawn.after },
  };
}
