import {
  nodeKey,
  STAGES,
  type Drawing,
  type DrawnArrow,
  type DrawnCard,
  type DrawnStar,
  type GrowthLink,
  type MacroStructure,
  type Stage,
} from "@zentaikan/capital-graph";
import type { Box } from "../../ground/drawing/board-look.ts";
import type { BoardNow } from "../../ground/preview.ts";
import { freeColumns } from "./free-columns.ts";
import { planDetail, type PlannedDetail } from "./plan-detail.ts";

/** What was read, and what it means in the words of the board. */
interface ReadMeaning {
  readonly drawing: Drawing;
  readonly structure: MacroStructure;
}

/** What is drawn of it, and what of it is there already. */
export interface TakeInPlan {
  readonly cards: readonly PlannedCard[];
  /** Ends are of the drawing that was read. */
  readonly arrows: readonly DrawnArrow[];
  /** Where the board has none; the method's own comes first. */
  readonly stars: readonly { readonly star: DrawnStar; readonly box: Box }[];
  /** The star that the board has, where it says nothing yet and what was read does. */
  readonly starWords: { readonly record: string; readonly text: string } | null;
  readonly detail: PlannedDetail;
  /** Where the board says nothing yet of when a stage is over. */
  readonly horizons: Drawing["horizons"];
  /** Records of the board that stand for cards and stars of the drawing. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** How tall lanes have to be; null where they are. */
  readonly laneHeight: number | null;
  readonly alreadyThere: {
    readonly cards: number;
    readonly arrows: number;
    readonly results: number;
  };
  /** What the board says otherwise, and goes on saying. */
  readonly kept: KeptWords;
}

interface KeptWords {
  readonly stars: readonly string[];
  readonly horizons: readonly { readonly stage: Stage; readonly text: string }[];
  readonly links: number;
  readonly results: number;
}

interface PlannedCard {
  readonly card: DrawnCard;
  readonly box: Box;
  /** No lane says it. */
  readonly statesStage: boolean;
}

/**
 * Where everything goes: cards below the lowest of their lane, in the order in which they stood
 * there, and the lane grows with them. A card that the board has is that card, and is not drawn
 * twice, nor is a link between two of those.
 */
export function planTakeIn(read: ReadMeaning, now: BoardNow): TakeInPlan {
  const { drawing } = read;
  const { structure, look } = now;
  const standsFor = new Map<string, string>();
  const keyOfCard = new Map<string, string>();
  const cardThere = cardsThere(now);
  const columns = freeColumns(look);
  const cards: PlannedCard[] = [];
  for (const card of drawing.cards.toSorted((one, other) => rankOf(one) - rankOf(other))) {
    if (keyOfCard.has(card.id)) continue;
    const stage = card.laneStage ?? card.statedStage;
    const key = keyOf(card);
    keyOfCard.set(card.id, key);
    const there = cardThere(key, card.subdivision ?? "");
    if (there !== null) standsFor.set(card.id, there);
    else cards.push({ card, ...columns.next(stage) });
  }
  const { star } = structure;
  if (star !== null) for (const { id } of drawing.stars) standsFor.set(id, star.id);
  const said = drawing.stars.map(({ text }) => text).filter((text) => text.trim() !== "");
  const isEmptyStar = star !== null && star.text.trim() === "";
  const starWords =
    isEmptyStar && said[0] !== undefined ? { record: star.id, text: said[0] } : null;
  const starSays = starWords?.text.trim() ?? star?.text;
  const links = planLinks(read, { there: structure, keyOfCard, standsFor });
  const detail = planDetail(drawing, { keyOfCard, now });
  const horizons = planHorizons(drawing, now);
  return {
    cards,
    arrows: links.arrows,
    stars:
      star === null
        ? mainFirst(drawing.stars).map((each, place) => ({ star: each, box: columns.star(place) }))
        : [],
    starWords,
    detail: detail.planned,
    horizons: horizons.written,
    standsFor,
    laneHeight: columns.laneHeight(),
    alreadyThere: {
      cards: keyOfCard.size - cards.length,
      arrows: links.there + detail.linksThere,
      results: detail.resultsThere,
    },
    kept: {
      stars: star === null ? [] : [...new Set(said)].filter((text) => text.trim() !== starSays),
      horizons: horizons.kept,
      links: links.differing,
      results: detail.differing,
    },
  };
}

function rankOf({ rank }: DrawnCard): number {
  return rank ?? 0;
}

function keyOf({ laneStage, statedStage, capital, direction }: DrawnCard): string {
  const stage = laneStage ?? statedStage;
  return stage === null ? "" : nodeKey(stage, capital, direction);
}

/** The method's star is the first with a text; drawn in this order, it stays that. */
function mainFirst(stars: readonly DrawnStar[]): readonly DrawnStar[] {
  const main = stars.find(({ text }) => text.trim() !== "") ?? stars[0];
  return main === undefined ? [] : [main, ...stars.filter(({ id }) => id !== main.id)];
}

/** A card with a small division is there where one with the same is; one without, where any is. */
function cardsThere({ structure, drawing }: BoardNow) {
  const first = new Map<string, string>(
    structure.nodes.flatMap(({ key, cards: [card] }) => (card === undefined ? [] : [[key, card]])),
  );
  const divided = new Map(
    drawing.cards.map((card) => [`${keyOf(card)}\n${card.subdivision ?? ""}`, card.id]),
  );
  return (key: string, subdivision: string): string | null => {
    const there = first.get(key);
    if (there === undefined) return null;
    return divided.get(`${key}\n${subdivision}`) ?? (subdivision === "" ? there : null);
  };
}

/** What leads where on the board is looked up, since strangers choose how many arrows there are. */
function planLinks(
  { drawing, structure: read }: ReadMeaning,
  {
    there: { links, starLinks },
    keyOfCard,
    standsFor,
  }: {
    readonly there: MacroStructure;
    readonly keyOfCard: ReadonlyMap<string, string>;
    readonly standsFor: ReadonlyMap<string, string>;
  },
) {
  const known = new Map(links.map((link) => [linkName(link.from, link.to, link), link]));
  const toStar = new Set<string>(starLinks.map(({ from }) => from));
  const stars = new Set<string>(drawing.stars.map(({ id }) => id));
  const arrows: DrawnArrow[] = [];
  let there = 0;
  for (const arrow of drawing.arrows) {
    const { from, to } = arrow;
    const tail = keyOfCard.get(from ?? "");
    const head = keyOfCard.get(to ?? "");
    if (from === null || to === null || tail === undefined) continue;
    if (head === undefined && !stars.has(to)) continue;
    const isLinked = head === undefined ? toStar.has(tail) : known.has(linkName(tail, head, arrow));
    if (isLinked && standsFor.has(from) && standsFor.has(to)) there += 1;
    else arrows.push(arrow);
  }
  const differing = read.links.filter((link) => {
    const same = known.get(linkName(link.from, link.to, link));
    return same !== undefined && meaningOf(same) !== meaningOf(link);
  }).length;
  return { arrows, there, differing };
}

function linkName(
  from: string,
  to: string,
  { kind, sign }: { readonly kind: string; readonly sign: string },
): string {
  return [from, to, kind, sign].join("\n");
}

function meaningOf({ strength, delay, basis, basisTexts, contested }: GrowthLink): string {
  return JSON.stringify([strength, delay, basis, basisTexts, contested]);
}

function planHorizons(drawing: Drawing, { structure, look }: BoardNow) {
  const written: Partial<Record<Stage, string>> = {};
  const kept: { stage: Stage; text: string }[] = [];
  for (const stage of STAGES) {
    const text = drawing.horizons[stage];
    const said = structure.horizons[stage] ?? "";
    if (text === undefined || text === "" || text === said) continue;
    const hasLane = look.lanes.some((lane) => lane.stage === stage);
    if (said === "" && hasLane) written[stage] = text;
    else kept.push({ stage, text });
  }
  return { written, kept };
}
