import type { TLRecord, TLShape } from "@tldraw/tlschema";
import {
  EMPTY_DRAWING,
  type Baseline,
  type Drawing,
  type DrawnArrow,
  type DrawnCard,
  type DrawnDetailLink,
  type MacroKind,
  type Stage,
} from "@zentaikan/capital-graph";
import type { Doc } from "yjs";
import { BoardDocument } from "../document/board-document.ts";
import { readAboutBoard } from "../document/board-meta.ts";
import { BoardView } from "../view/board-view.ts";
import { CAPITAL_CARD, type CapitalCardShape } from "../records/capital-card.ts";
import { cardOfDoResult } from "../records/card-of-do-result.ts";
import { readDetailMeaning } from "../records/detail-meaning.ts";
import { DO_RESULT, type DoResultShape } from "../records/do-result.ts";
import { hasLinkMeaning, readLinkMeaning } from "../records/link-meaning.ts";
import { fromPage, placementOf, toPage, type Point } from "../view/page-transform.ts";
import { drawnShapes, type DrawnShapes, type EndedArrow } from "./drawn-shapes.ts";
import { readCirculation } from "./read-circulation.ts";
import { readDoResult } from "./read-do-result.ts";
import { STAGE_LANE, type StageLaneShape } from "../records/stage-lane.ts";
import { VISION_STAR, type VisionStarShape } from "../records/vision-star.ts";

/** What a board says about itself that its records do not. */
interface AboutBoard {
  readonly kind: MacroKind;
  readonly baseline: Baseline;
}

/**
 * The drawing in a board's records, as far as they speak of what boards of its kind are about;
 * everything else is free drawing and left alone. The records must show together (`BoardView`, or a
 * bound store); their order does not matter.
 */
export function readDrawing(
  records: Iterable<TLRecord>,
  { kind, baseline }: AboutBoard = { kind: "capital", baseline: "managementCapital" },
): Drawing {
  const drawn = drawnShapes(records);
  if (kind === "capital") return readGrowth(drawn, baseline);
  return { ...EMPTY_DRAWING, baseline, circulation: readCirculation(drawn) };
}

/** As far as it speaks of growth: cards, lanes, stars, Do results and the arrows at them. */
function readGrowth(drawn: DrawnShapes, baseline: Baseline): Drawing {
  const { shapes, arrows } = drawn;
  const ofType = <Type extends TLShape["type"]>(type: Type) =>
    [...shapes.values()].filter((shape): shape is TLShape<Type> => shape.type === type);
  const lanes = ofType(STAGE_LANE).slice(0, MAX_LANES);
  return {
    cards: ranked(ofType(CAPITAL_CARD).map((card) => readCard(card, lanes, shapes))),
    arrows: arrows.flatMap(readGrowthLink),
    stars: ofType(VISION_STAR).map(({ id, props: { text } }: VisionStarShape) => ({ id, text })),
    doResults: ofType(DO_RESULT).flatMap((doResult) => {
      const card = cardOfDoResult(doResult, (id) => shapes.get(id));
      return card === null ? [] : [readDoResult(doResult, card)];
    }),
    detailLinks: arrows.flatMap(readDetailLink),
    horizons: readHorizons(lanes),
    baseline,
  };
}

/** Every card is held against every lane; three are drawn, and whoever lays out variants has some more. */
const MAX_LANES = 100;

/** @param alternative the adopted one, unless told */
export function readDrawingFromDocument(doc: Doc, alternative?: string): Drawing {
  const view = new BoardView(new BoardDocument(doc), alternative);
  const records = [...view.ids()].flatMap((id) => view.get(id) ?? []);
  return readDrawing(records, readAboutBoard(doc));
}

interface PlacedCard {
  readonly card: DrawnCard;
  /** On the page. */
  readonly centre: Point;
}

function readCard(
  card: CapitalCardShape,
  lanes: readonly StageLaneShape[],
  shapes: ReadonlyMap<string, TLShape>,
): PlacedCard {
  const placement = placementOf(card, shapes);
  const centre = toPage({ x: card.props.w / 2, y: card.props.h / 2 }, placement);
  const lane = lanes.find((candidate) => holds(candidate, centre, placement.pageId, shapes));
  const { capital, subdivision, direction } = card.props;
  return {
    centre,
    card: {
      id: card.id,
      capital,
      subdivision: subdivision === "" ? null : subdivision,
      laneStage: lane?.props.stage ?? null,
      statedStage: readStage(card.meta["stage"]),
      direction,
    },
  };
}

/** The cards as they came, each with its place among those of its lane, as one reads a page. */
function ranked(placed: readonly PlacedCard[]): readonly DrawnCard[] {
  const ranks = new Map<PlacedCard, number>();
  for (const beat of Map.groupBy(placed, ({ card }) => card.laneStage).values()) {
    const read = beat.toSorted(
      ({ centre: one }, { centre: other }) => one.y - other.y || one.x - other.x,
    );
    for (const [rank, card] of read.entries()) ranks.set(card, rank);
  }
  return placed.map((card) => ({ ...card.card, rank: ranks.get(card) ?? 0 }));
}

/** Whether a card's centre lies on the lane. A card on an edge of two lanes is on the first. */
function holds(
  lane: StageLaneShape,
  centre: Point,
  pageId: string,
  shapes: ReadonlyMap<string, TLShape>,
): boolean {
  const laneAt = placementOf(lane, shapes);
  if (laneAt.pageId !== pageId) return false;
  const { x, y } = fromPage(centre, laneAt);
  return x >= 0 && x <= lane.props.w && y >= 0 && y <= lane.props.h;
}

function readStage(stated: unknown): Stage | null {
  return stated === 1 || stated === 2 || stated === 3 ? stated : null;
}

/** Of several lanes of one stage, the first that says something speaks for it. */
function readHorizons(lanes: readonly StageLaneShape[]): Drawing["horizons"] {
  const horizons: Partial<Record<Stage, string>> = {};
  for (const { stage, horizon } of lanes.map((lane) => lane.props)) {
    if (horizon !== "") horizons[stage] ??= horizon;
  }
  return horizons;
}

/** The arrow as a growth link, or nothing when it is detail or free drawing. */
function readGrowthLink({ arrow, from, to }: EndedArrow): [] | [DrawnArrow] {
  if (isDoResult(from) || isDoResult(to)) return [];
  const isDeclared = hasLinkMeaning(arrow.meta);
  const isAtGrowth = isGrowth(from) || isGrowth(to);
  const isAnnotation = isFreeDrawing(from) || isFreeDrawing(to);
  if (!isDeclared && (!isAtGrowth || isAnnotation)) return [];
  return [
    {
      id: arrow.id,
      from: from?.type === CAPITAL_CARD ? from.id : null,
      to: isGrowth(to) ? to.id : null,
      ...readLinkMeaning(arrow.meta),
    },
  ];
}

/** The arrow as a cause between Do results; one that leads to anything else is an annotation. */
function readDetailLink({ arrow, from, to }: EndedArrow): [] | [DrawnDetailLink] {
  const isDetail = isDoResult(from) || isDoResult(to);
  const isAnnotation = [from, to].some((end) => isFreeDrawing(end) || isGrowth(end));
  if (!isDetail || isAnnotation) return [];
  return [
    {
      id: arrow.id,
      from: isDoResult(from) ? from.id : null,
      to: isDoResult(to) ? to.id : null,
      ...readDetailMeaning(arrow.meta),
    },
  ];
}

function isDoResult(shape: TLShape | undefined): shape is DoResultShape {
  return shape?.type === DO_RESULT;
}

function isGrowth(shape: TLShape | undefined): shape is CapitalCardShape | VisionStarShape {
  return shape?.type === CAPITAL_CARD || shape?.type === VISION_STAR;
}

function isFreeDrawing(shape: TLShape | undefined): boolean {
  return shape !== undefined && shape.type !== STAGE_LANE && !isGrowth(shape) && !isDoResult(shape);
}
