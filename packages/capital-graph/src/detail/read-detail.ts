import type { ArrowId, Basis, CardId, DoResultId, DrawnDoResult, Sign } from "../drawing.ts";
import type { NodeKey } from "../macro-structure.ts";
import type { Picture } from "../picture.ts";

/**
 * The detailed HSJ (明細HSJ): the Do results that replace a capital's label, and the causes among
 * them. It refines the macro structure and never changes it.
 */
export interface DetailedHsj {
  /** In code-unit order of their ids. */
  readonly doResults: readonly DoResult[];
  readonly links: readonly DetailLink[];
  /** Arrows among Do results with an end that is attached to none. */
  readonly dangling: readonly ArrowId[];
}

export interface DoResult {
  readonly drawn: DrawnDoResult;
  /** The node it refines; null when its card is gone or cannot be read. */
  readonly node: NodeKey | null;
}

export interface DetailLink {
  readonly arrow: ArrowId;
  readonly from: DoResultId;
  readonly to: DoResultId;
  readonly sign: Sign;
  readonly basis: Basis;
}

export function readDetail(picture: Picture): DetailedHsj {
  const nodeOf = new Map<CardId, NodeKey | null>(
    picture.cards.map((card) => [card.drawn.id, card.node]),
  );
  const known = new Set(picture.drawing.doResults.map((doResult) => doResult.id));
  const links: DetailLink[] = [];
  const dangling: ArrowId[] = [];
  for (const { id, from, to, sign, basis } of picture.drawing.detailLinks) {
    if (from === null || to === null || !known.has(from) || !known.has(to)) dangling.push(id);
    else links.push({ arrow: id, from, to, sign, basis });
  }
  return {
    doResults: picture.drawing.doResults.map((drawn) => ({
      drawn,
      node: nodeOf.get(drawn.refines) ?? null,
    })),
    links,
    dangling,
  };
}

/** ρ: the node that each Do result makes true. */
export function refinement(detail: DetailedHsj): ReadonlyMap<DoResultId, NodeKey> {
  return new Map(
    detail.doResults.flatMap(({ drawn, node }) => (node === null ? [] : [[drawn.id, node]])),
  );
}
