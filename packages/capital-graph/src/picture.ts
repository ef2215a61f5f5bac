import type { CardId, DrawnArrow, DrawnCard, Drawing, Stage } from "./drawing.ts";
import type { Capital, CapitalLineup } from "./lineup.ts";
import { withUniqueCapitals } from "./lineups/unique-capitals.ts";
import { nodeKey, type NodeKey } from "./macro-structure.ts";
import { settleDrawing, type SettledDrawing } from "./settle-drawing.ts";

/**
 * A drawing looked at with a lineup in hand: which node each card stands for, and where each
 * arrow leads. What cannot be told is said as such, never guessed.
 */
export interface Picture {
  readonly drawing: SettledDrawing;
  readonly lineup: CapitalLineup;
  readonly cards: readonly SeenCard[];
  readonly arrows: readonly SeenArrow[];
}

export interface SeenCard {
  readonly drawn: DrawnCard;
  /** Null when the lineup does not know what is written on the card. */
  readonly capital: Capital | null;
  readonly stage: Stage | null;
  /** Null unless capital and stage are both known. */
  readonly node: NodeKey | null;
}

interface SeenArrow {
  readonly drawn: DrawnArrow;
  readonly course: ArrowCourse;
}

type ArrowCourse =
  /** An end is attached to nothing that is there. */
  | { readonly kind: "dangling" }
  /** Attached, but to a card that is not read as a node. */
  | { readonly kind: "unread" }
  /** Both ends are the same node: the same card, or two drawings of one node. */
  | { readonly kind: "self"; readonly node: NodeKey; readonly cards: readonly CardId[] }
  | { readonly kind: "link"; readonly from: NodeKey; readonly to: NodeKey }
  | { readonly kind: "star"; readonly from: NodeKey };

export function lookAt(drawing: Drawing, given: CapitalLineup): Picture {
  const settled = settleDrawing(drawing);
  const lineup = withUniqueCapitals(given);
  const capitals = new Map(lineup.capitals.map((capital) => [capital.id, capital]));
  const cards = settled.cards.map((card) => seeCard(card, capitals));
  const byId = new Map(cards.map((card) => [card.drawn.id, card]));
  const stars = new Set(settled.stars.map((star) => star.id));
  const arrows = settled.arrows.map((arrow) => ({
    drawn: arrow,
    course: courseOf(arrow, byId, stars),
  }));
  return { drawing: settled, lineup, cards, arrows };
}

function seeCard(drawn: DrawnCard, capitals: ReadonlyMap<string, Capital>): SeenCard {
  const capital = capitals.get(drawn.capital) ?? null;
  const stage = drawn.laneStage ?? drawn.statedStage;
  const node =
    capital === null || stage === null ? null : nodeKey(stage, capital.id, drawn.direction);
  return { drawn, capital, stage, node };
}

function courseOf(
  arrow: DrawnArrow,
  cards: ReadonlyMap<string, SeenCard>,
  stars: ReadonlySet<string>,
): ArrowCourse {
  if (arrow.from === null || arrow.to === null) return { kind: "dangling" };
  const from = cards.get(arrow.from);
  const to = cards.get(arrow.to);
  const reachesStar = to === undefined && stars.has(arrow.to);
  if (from === undefined || (to === undefined && !reachesStar)) return { kind: "dangling" };
  if (from.node === null || to?.node === null) return { kind: "unread" };
  if (to === undefined) return { kind: "star", from: from.node };
  if (from.node === to.node) {
    return { kind: "self", node: from.node, cards: [from.drawn.id, to.drawn.id] };
  }
  return { kind: "link", from: from.node, to: to.node };
}
