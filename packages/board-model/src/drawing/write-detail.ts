import type { TLArrowBinding, TLArrowShape, TLShape, TLShapeId } from "@tldraw/tlschema";
import { compareCodeUnits, type Drawing, type DrawnDoResult } from "@zentaikan/capital-graph";
import { boundArrow } from "./arrow-records.ts";
import { CAPITAL_CARD, type CapitalCardShape } from "../records/capital-card.ts";
import { writeDetailMeaning } from "../records/detail-meaning.ts";
import { DO_RESULT, UNFILLED_DO_RESULT, type DoResultShape } from "../records/do-result.ts";
import { BOARD_PAGE_ID } from "../records/first-records.ts";
import { indexKeyAt } from "../records/index-key.ts";
import { shapeRecord } from "../records/shape-record.ts";

/**
 * Do results under their cards, in their order, and the arrows between them. An arrow between two
 * of one card is the card's, one between cards the page's: where tldraw would put it.
 */
export function layOutDetail(
  { doResults, detailLinks = [] }: Drawing,
  {
    idOf,
    cards,
    next,
  }: {
    readonly idOf: (id: string) => TLShapeId;
    readonly cards: ReadonlyMap<string, TLShape>;
    readonly next: () => TLShape["index"];
  },
): (DoResultShape | TLArrowShape | TLArrowBinding)[] {
  const laidOut = new Map<string, DoResultShape>();
  const counts = new Map<string, number>();
  const nextUnder = (cardId: string) => {
    const position = counts.get(cardId) ?? 0;
    counts.set(cardId, position + 1);
    return indexKeyAt(position);
  };
  for (const doResult of doResults.toSorted(byOrder)) {
    const card = cards.get(doResult.refines);
    if (card?.type !== CAPITAL_CARD || laidOut.has(doResult.id)) continue;
    laidOut.set(
      doResult.id,
      doResultRecord(doResult, { id: idOf(doResult.id), card, index: nextUnder(card.id) }),
    );
  }
  const arrows = detailLinks.flatMap(({ id, from, to, ...meaning }) => {
    const [tail, head] = [laidOut.get(from ?? ""), laidOut.get(to ?? "")];
    const parentId = tail?.parentId === head?.parentId ? tail?.parentId : undefined;
    const place = {
      id: idOf(id),
      index: parentId === undefined ? next() : nextUnder(parentId),
      parentId: parentId ?? BOARD_PAGE_ID,
      x: 0,
      y: 0,
      meta: writeDetailMeaning({}, meaning),
    };
    return boundArrow(place, { tail, head });
  });
  return [...laidOut.values(), ...arrows];
}

function doResultRecord(
  { id: _id, refines: _refines, order: _order, ourDos, ...said }: DrawnDoResult,
  { id, card, index }: { id: TLShapeId; card: CapitalCardShape; index: TLShape["index"] },
): DoResultShape {
  return shapeRecord(id, DO_RESULT, {
    x: 0,
    y: 0,
    index,
    parentId: card.id,
    props: { ...UNFILLED_DO_RESULT, ...said, ourDos: [...(ourDos ?? [])] },
  });
}

/** As a list keeps them where nobody says an order. */
function byOrder({ order: a = "" }: DrawnDoResult, { order: b = "" }: DrawnDoResult): number {
  return compareCodeUnits(a, b);
}
