import { toRichText, type TLArrowShape, type TLShape } from "@tldraw/tlschema";
import {
  CAPITAL_CARD,
  hasFlowMeaning,
  SECTOR,
  STAGE_LANE,
  STORY_PANEL,
  VISION_STAR,
  writeFlowMeaning,
  type PlacedBoard,
  type PlacedShape,
} from "@zentaikan/board-model";
import { EMPTY_CIRCULATION } from "@zentaikan/capital-graph";
import type { BoardToDraw } from "../content/build-content.ts";

/**
 * What of a board goes into its picture: all of it, what is selected with what stands in it, or,
 * where nobody may be known, what the snapshot names and in its words alone [XP4].
 */
export function shapesToDraw(
  { shapes }: PlacedBoard,
  { options, snapshot: { drawing } }: BoardToDraw,
): readonly PlacedShape[] {
  const chosen = chosenOf(shapes, options.selection);
  if (options.audience !== "anonymous") return chosen;
  const cards = new Map(drawing.cards.map((card) => [card.id, card]));
  const stars = new Map(drawing.stars.map((star) => [star.id, star]));
  const { sectors: drawnSectors, flows } = drawing.circulation ?? EMPTY_CIRCULATION;
  const sectors = new Map(drawnSectors.map((sector) => [sector.id, sector]));
  const arrows = new Set([...drawing.arrows, ...flows].map(({ id }) => id));
  return chosen.flatMap((placed): readonly PlacedShape[] => {
    const { shape } = placed;
    const said = (bare: TLShape) => [{ ...placed, shape: bare }];
    if (shape.type === STAGE_LANE)
      return said({ ...shape, props: { ...shape.props, horizon: "" } });
    if (shape.type === "arrow") return arrows.has(shape.id) ? said(withoutWords(shape)) : [];
    const card = cards.get(shape.id);
    if (shape.type === CAPITAL_CARD && card !== undefined) {
      return said({ ...shape, props: { ...shape.props, subdivision: card.subdivision ?? "" } });
    }
    const sector = sectors.get(shape.id);
    if (shape.type === SECTOR && sector !== undefined) {
      return said({ ...shape, props: { ...shape.props, text: sector.text } });
    }
    const star = stars.get(shape.id);
    if (shape.type === VISION_STAR && star !== undefined) {
      return said({ ...shape, props: { ...shape.props, text: star.text } });
    }
    return [];
  });
}

/** What flows is told by its kind alone, and not how much. */
function withoutWords(arrow: TLArrowShape): TLArrowShape {
  const meta = hasFlowMeaning(arrow.meta)
    ? writeFlowMeaning(arrow.meta, { amount: null, unit: "" })
    : arrow.meta;
  return { ...arrow, meta, props: { ...arrow.props, richText: toRichText("") } };
}

/** The broad frame is drawn with these, and arrows between them; anything else is free drawing. */
const FRAME: ReadonlySet<string> = new Set([
  STAGE_LANE,
  CAPITAL_CARD,
  VISION_STAR,
  SECTOR,
  STORY_PANEL,
  "arrow",
]);

function chosenOf(
  shapes: readonly PlacedShape[],
  selection: BoardToDraw["options"]["selection"],
): readonly PlacedShape[] {
  if (selection === null) return shapes;
  if (selection === "frame") return shapes.filter(({ shape }) => FRAME.has(shape.type));
  return selected(shapes, new Set(selection));
}

/** Arrows come along where both of their ends do; `arrow-drawer.ts` looks after that. */
function selected(
  shapes: readonly PlacedShape[],
  selection: ReadonlySet<string>,
): readonly PlacedShape[] {
  // A parent comes before its children.
  const taken = new Set<string>(selection);
  return shapes.filter(({ shape }) => {
    if (shape.type === "arrow") return true;
    if (!taken.has(shape.id) && !taken.has(shape.parentId)) return false;
    taken.add(shape.id);
    return true;
  });
}
