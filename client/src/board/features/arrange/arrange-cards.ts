import type { Stage } from "@zentaikan/capital-graph";
import type { BoardEdit } from "../../ground/drawing/board-edit.ts";
import { centreOf, liesOn, type BoardLook, type Box } from "../../ground/drawing/board-look.ts";
import { disorderOf, isTidier, type Disorder } from "./disorder.ts";
import { orderByDagre, type LaneOrders } from "./order-by-dagre.ts";
import { placeInLane } from "./place-in-lane.ts";

/** Beyond this many arrows nobody follows single ones, and counting crossings takes its time. */
const mostArrows = 120;
const mostRounds = 4;

interface Arrangement {
  readonly orders: LaneOrders;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly disorder: Disorder;
}

/**
 * Moves that tidy the lanes: cards in a row down the middle, in an order in which few arrows cross.
 *
 * Nobody's card changes its stage, locked cards stay, and so does a lane too full to be tidied. The
 * result never has more tangles than the board; where it would, nothing is proposed. Starts from
 * the order as it lies and from dagre's, and swaps neighbours while that helps.
 */
export function arrangeCards(look: BoardLook): readonly BoardEdit[] {
  const asItLies = ordersAsTheyLie(look);
  const starts = look.arrows.length > mostArrows ? [asItLies] : [asItLies, orderByDagre(look)];
  const found = starts
    .map((orders) => improve(arrangement(orders, look), look))
    .reduce((best, other) => (isTidier(other.disorder, best.disorder) ? other : best));
  const before = disorderOf(look, boxesOf(look));
  return found.disorder.tangles > before.tangles ? [] : moves(found, look);
}

function ordersAsTheyLie({ cards }: BoardLook): LaneOrders {
  const orders = new Map<Stage, readonly string[]>();
  for (const { id, stage } of cards.toSorted((a, b) => a.box.y - b.box.y)) {
    if (stage !== null) orders.set(stage, [...(orders.get(stage) ?? []), id]);
  }
  return orders;
}

function arrangement(orders: LaneOrders, look: BoardLook): Arrangement {
  const boxes = boxesOf(look);
  for (const { stage, box: lane } of look.lanes) {
    const inLane = look.cards.filter((card) => card.stage === stage);
    const free = (orders.get(stage) ?? []).flatMap(
      (id) => inLane.find((card) => card.id === id && !card.isLocked) ?? [],
    );
    const fast = inLane.filter(({ isLocked }) => isLocked).map(({ box }) => box);
    for (const [id, place] of placeInLane(lane, free, fast) ?? []) {
      const box = boxes.get(id);
      if (box !== undefined) boxes.set(id, { ...box, ...place });
    }
  }
  return { orders, boxes, disorder: disorderOf(look, boxes) };
}

function improve(start: Arrangement, look: BoardLook): Arrangement {
  if (look.arrows.length > mostArrows) return start;
  let best = start;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = best;
    for (const stage of start.orders.keys()) {
      const length = best.orders.get(stage)?.length ?? 0;
      for (let upper = 0; upper + 1 < length; upper += 1) {
        const swapped = arrangement(withSwap(best.orders, stage, upper), look);
        if (isTidier(swapped.disorder, best.disorder)) best = swapped;
      }
    }
    if (best === before) break;
  }
  return best;
}

function withSwap(orders: LaneOrders, stage: Stage, upper: number): LaneOrders {
  const ids = [...(orders.get(stage) ?? [])];
  const pair = ids.slice(upper, upper + 2).toReversed();
  ids.splice(upper, 2, ...pair);
  return new Map([...orders, [stage, ids]]);
}

function moves({ boxes }: Arrangement, { cards, lanes }: BoardLook): readonly BoardEdit[] {
  return cards.flatMap(({ id, box, stage }): readonly BoardEdit[] => {
    const to = boxes.get(id);
    if (to === undefined || Math.hypot(to.x - box.x, to.y - box.y) < 1) return [];
    const lane = lanes.find((candidate) => liesOn(candidate.box, centreOf(to)));
    return lane?.stage === stage ? [{ kind: "move", id, to: { x: to.x, y: to.y } }] : [];
  });
}

function boxesOf({ cards, stars }: BoardLook): Map<string, Box> {
  return new Map([...cards, ...stars].map(({ id, box }) => [id, box]));
}
