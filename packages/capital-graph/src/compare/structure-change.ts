import type { ArrowId, CardId, DoResultId } from "../drawing.ts";
import type { CapitalId, Text } from "../lineup.ts";

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
    | "starLinkRemoved"
    /** Of a monetisation scenario. */
    | "sectorAdded"
    | "sectorRemoved"
    | "sectorRenamed"
    | "flowAdded"
    | "flowRemoved"
    | "flowChanged"
    | "panel"
    /** Of a stage that is agreed on with its Do results. */
    | "resultAdded"
    | "resultRemoved"
    | "resultChanged"
    /** Of a lineup that is agreed on. */
    | "capitalAdded"
    | "capitalRemoved"
    | "capitalChanged";
  readonly text: Text;
  readonly before: DrawnFor;
  readonly after: DrawnFor;
}

interface DrawnFor {
  readonly cards: readonly CardId[];
  readonly arrows: readonly ArrowId[];
  readonly doResults: readonly DoResultId[];
  /** Of a lineup. */
  readonly capitals: readonly CapitalId[];
}

export function change(
  kind: StructureChange["kind"],
  text: Text,
  drawn: { readonly before?: Partial<DrawnFor>; readonly after?: Partial<DrawnFor> } = {},
): StructureChange {
  return {
    kind,
    text,
    before: { ...NOTHING, ...drawn.before },
    after: { ...NOTHING, ...drawn.after },
  };
}

const NOTHING: DrawnFor = { cards: [], arrows: [], doResults: [], capitals: [] };
