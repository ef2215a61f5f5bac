import {
  CAPITAL_CARD_SIZE,
  STAGE_LANE_GAP,
  STAGE_LANE_SIZE,
  VISION_STAR_SIZE,
} from "@zentaikan/board-model";
import {
  nodeKey,
  STAGES,
  type Drawing,
  type DrawnArrow,
  type DrawnCard,
  type DrawnDoResult,
  type MacroStructure,
  type Stage,
} from "@zentaikan/capital-graph";
import type { BoardLook, Box } from "../../ground/drawing/board-look.ts";

/** What is drawn of something that was read, and what of it is there already. */
export interface TakeInPlan {
  readonly cards: readonly PlannedCard[];
  /** Ends are of the drawing that was read. */
  readonly arrows: readonly DrawnArrow[];
  readonly star: { readonly text: string; readonly at: Box } | null;
  /** The star that the board has, where it says nothing yet and what was read does. */
  readonly starWords: { readonly record: string; readonly text: string } | null;
  readonly doResults: readonly DrawnDoResult[];
  /** Records of the board that stand for cards and stars of the drawing. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** How tall lanes have to be; null where they are. */
  readonly laneHeight: number | null;
  readonly alreadyThere: { readonly cards: number; readonly arrows: number };
}

interface PlannedCard {
  readonly card: DrawnCard;
  readonly stage: Stage | null;
  readonly box: Box;
  /** No lane says it. */
  readonly statesStage: boolean;
}

const GAP = 20;
const HEAD = 64;

/**
 * Where everything goes: cards below the lowest of their lane, which grows with them; a node that the
 * board has is that node, and is not drawn twice, nor is a link between two of those.
 */
export function planTakeIn(
  drawing: Drawing,
  { structure, look }: { readonly structure: MacroStructure; readonly look: BoardLook },
): TakeInPlan {
  const standsFor = new Map<string, string>();
  const known = new Map(structure.nodes.map(({ key, cards }) => [key, cards[0]]));
  const keyOfCard = new Map<string, string>();
  const columns = columnsOf(look);
  const cards: PlannedCard[] = [];
  for (const card of drawing.cards) {
    if (keyOfCard.has(card.id)) continue;
    const stage = card.laneStage ?? card.statedStage;
    const key = stage === null ? "" : nodeKey(stage, card.capital, card.direction);
    keyOfCard.set(card.id, key);
    const there = known.get(key);
    if (there !== undefined) standsFor.set(card.id, there);
    else cards.push({ card, stage, ...columns.next(stage) });
  }
  const [drawn] = drawing.stars;
  if (structure.star !== null)
    for (const { id } of drawing.stars) standsFor.set(id, structure.star.id);
  const isEmptyStar = structure.star !== null && structure.star.text.trim() === "";
  const links = linksThere(structure);
  const isThere = ({ from, to, kind, sign }: DrawnArrow): boolean => {
    if (from === null || to === null || !standsFor.has(from) || !standsFor.has(to)) return false;
    const [start = "", end] = [keyOfCard.get(from), keyOfCard.get(to)];
    return links.has(end === undefined ? linkToStar(start) : linkBetween(start, end, kind, sign));
  };
  const arrows = drawing.arrows.filter((arrow) => !isThere(arrow));
  const drawable = new Set([...keyOfCard.keys(), ...drawing.stars.map(({ id }) => id)]);
  const whole = arrows.filter(
    ({ from, to }) => from !== null && to !== null && drawable.has(from) && drawable.has(to),
  );
  return {
    cards,
    arrows: whole,
    star:
      drawn === undefined || structure.star !== null
        ? null
        : { text: drawn.text, at: columns.star },
    starWords:
      structure.star !== null && isEmptyStar && drawn !== undefined && drawn.text !== ""
        ? { record: structure.star.id, text: drawn.text }
        : null,
    doResults: drawing.doResults.filter(({ refines }) => keyOfCard.has(refines)),
    standsFor,
    laneHeight: columns.laneHeight(),
    alreadyThere: {
      cards: keyOfCard.size - cards.length,
      arrows: drawing.arrows.length - arrows.length,
    },
  };
}

/** What leads where on the board; looked up, since strangers choose how many arrows there are. */
function linksThere({ links, starLinks }: MacroStructure): ReadonlySet<string> {
  return new Set([
    ...links.map(({ from, to, kind, sign }) => linkBetween(from, to, kind, sign)),
    ...starLinks.map(({ from }) => linkToStar(from)),
  ]);
}

const linkBetween = (...link: readonly [from: string, to: string, kind: string, sign: string]) =>
  link.join("\n");
const linkToStar = (from: string) => `${from}\nstar`;

/** The next free place of each stage, counted once: strangers choose how many cards there are. */
function columnsOf({ lanes, cards, stars }: BoardLook) {
  const laneOf = (stage: Stage) => lanes.find((lane) => lane.stage === stage)?.box;
  const { w, h } = CAPITAL_CARD_SIZE;
  const top = lanes[0]?.box.y ?? 0;
  const right = Math.max(0, ...lanes.map(({ box }) => box.x + box.w));
  const bottom = Math.max(
    0,
    ...lanes.map(({ box }) => box.y + box.h),
    ...cards.map(({ box }) => box.y + box.h),
  );
  const free = new Map<Stage | null, { x: number; y: number }>();
  for (const stage of STAGES) {
    const lane = laneOf(stage) ?? {
      x: (stage - 1) * (STAGE_LANE_SIZE.w + STAGE_LANE_GAP),
      y: bottom,
      ...STAGE_LANE_SIZE,
    };
    const inLane = cards.filter(({ box }) => box.x < lane.x + lane.w && box.x + box.w > lane.x);
    const y = Math.max(lane.y + HEAD, ...inLane.map(({ box }) => box.y + box.h + GAP));
    free.set(stage, { x: lane.x + (lane.w - w) / 2, y });
  }
  let aside = 0;
  const starX = Math.max(right, ...stars.map(({ box }) => box.x + box.w)) + 48;
  return {
    star: { x: starX, y: top + HEAD, ...VISION_STAR_SIZE },
    next: (stage: Stage | null): { readonly box: Box; readonly statesStage: boolean } => {
      const place = stage === null ? undefined : free.get(stage);
      if (place === undefined) {
        aside += 1;
        return { box: { x: -(w + GAP) * aside, y: top, w, h }, statesStage: false };
      }
      const box = { ...place, w, h };
      place.y += h + GAP;
      return { box, statesStage: stage !== null && laneOf(stage) === undefined };
    },
    laneHeight: (): number | null => {
      const needed = Math.max(
        0,
        ...lanes.map(({ stage, box }) => (free.get(stage)?.y ?? box.y) + HEAD - GAP - box.y),
      );
      return lanes.some(({ box }) => box.h < needed) ? needed : null;
    },
  };
}
