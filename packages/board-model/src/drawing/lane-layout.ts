import type { Drawing, Stage } from "@zentaikan/capital-graph";
import { STAGES } from "@zentaikan/capital-graph";
import { CAPITAL_CARD_SIZE } from "../records/capital-card.ts";
import { STAGE_LANE_GAP, STAGE_LANE_SIZE } from "../records/stage-lane.ts";
import { VISION_STAR_SIZE } from "../records/vision-star.ts";
import type { Point } from "../view/page-transform.ts";

/** Page units that a lane keeps for its name above the cards, and for its horizon below them. */
const LANE_HEAD = 96;
const LANE_FOOT = 88;
/** Least distance between two cards of a lane. */
const CARD_GAP = 24;
/** Cards outside the lanes, and second stars, keep this distance from what they stand below. */
const MARGIN = 48;

/** How many cards without a lane stand beside each other, so that none stands below a star. */
const LOOSE_COLUMNS = Math.floor((laneX(3) + STAGE_LANE_SIZE.w) / (CAPITAL_CARD_SIZE.w + CARD_GAP));

/** Cards of each lane from top to bottom, and those in no lane as one reads. */
export type CardOrder = ReadonlyMap<Stage | null, readonly string[]>;

interface Places {
  readonly laneHeight: number;
  /** Upper left corners, in page units. */
  readonly lanes: ReadonlyMap<Stage, Point>;
  readonly cards: ReadonlyMap<string, Point>;
  readonly stars: ReadonlyMap<string, Point>;
}

/** Places on the page for everything of a drawing but its arrows. */
export function placeInLanes({ stars }: Pick<Drawing, "stars">, order: CardOrder): Places {
  const longest = Math.max(...STAGES.map((stage) => order.get(stage)?.length ?? 0));
  const pitch = CAPITAL_CARD_SIZE.h + CARD_GAP;
  const laneHeight = Math.max(STAGE_LANE_SIZE.h, LANE_HEAD + longest * pitch + LANE_FOOT);

  const cards = new Map<string, Point>();
  for (const stage of STAGES) {
    const ids = order.get(stage) ?? [];
    const room = (laneHeight - LANE_HEAD - LANE_FOOT) / Math.max(1, ids.length);
    for (const [row, id] of ids.entries()) {
      const x = laneX(stage) + (STAGE_LANE_SIZE.w - CAPITAL_CARD_SIZE.w) / 2;
      cards.set(id, { x, y: LANE_HEAD + (row + 0.5) * room - CAPITAL_CARD_SIZE.h / 2 });
    }
  }
  for (const [position, id] of (order.get(null) ?? []).entries()) {
    const column = position % LOOSE_COLUMNS;
    const row = Math.floor(position / LOOSE_COLUMNS);
    const x = column * (CAPITAL_CARD_SIZE.w + CARD_GAP);
    cards.set(id, { x, y: laneHeight + MARGIN + row * pitch });
  }

  const starX = laneX(3) + STAGE_LANE_SIZE.w + STAGE_LANE_GAP;
  const starY = (laneHeight - VISION_STAR_SIZE.h) / 2;
  return {
    laneHeight,
    lanes: new Map(STAGES.map((stage) => [stage, { x: laneX(stage), y: 0 }])),
    cards,
    stars: new Map(
      stars.map(({ id }, row) => [
        id,
        { x: starX, y: starY + row * (VISION_STAR_SIZE.h + MARGIN) },
      ]),
    ),
  };
}

function laneX(stage: Stage): number {
  return (stage - 1) * (STAGE_LANE_SIZE.w + STAGE_LANE_GAP);
}
