import type { TLRecord, TLShapeId } from "@tldraw/tlschema";
import { STAGES, type Drawing } from "@zentaikan/capital-graph";
import { arrowRecords, type GrowthShape } from "./arrow-records.ts";
import { CAPITAL_CARD, CAPITAL_CARD_SIZE } from "../records/capital-card.ts";
import { indexKeyAt } from "../records/index-key.ts";
import { layOutDetail } from "./write-detail.ts";
import { placeInLanes } from "./lane-layout.ts";
import { orderCards } from "./order-cards.ts";
import type { Point } from "../view/page-transform.ts";
import { shapeIdsFor } from "./shape-ids.ts";
import { shapeRecord } from "../records/shape-record.ts";
import { STAGE_LANE, STAGE_LANE_SIZE } from "../records/stage-lane.ts";
import { VISION_STAR, VISION_STAR_SIZE } from "../records/vision-star.ts";

/**
 * Records of a board that shows the drawing: lanes, star, cards evenly in their lanes, arrows
 * bound to them, Do results under their cards. Read back, they give the same drawing, with the ids
 * of the records in place of the drawing's; a Do result without a card is left out.
 *
 * Arrows come last, so that they lie above what they join: tldraw would lift them there itself,
 * once in every client.
 */
export function layOutDrawing(drawing: Drawing): TLRecord[] {
  const { cards, stars, doResults, detailLinks = [] } = drawing;
  const idOf = shapeIdsFor([...cards, ...stars, ...drawing.arrows, ...doResults, ...detailLinks]);
  const places = placeInLanes(drawing, orderCards(drawing));
  let position = 0;
  const next = () => indexKeyAt(position++);

  const lanes = STAGES.map((stage) =>
    shapeRecord(`shape:lane-${stage}` as TLShapeId, STAGE_LANE, {
      ...at(places.lanes.get(stage)),
      index: next(),
      isLocked: true,
      props: {
        w: STAGE_LANE_SIZE.w,
        h: places.laneHeight,
        stage,
        horizon: drawing.horizons[stage] ?? "",
      },
    }),
  );
  const growth = new Map<string, GrowthShape>();
  for (const { id, text } of stars) {
    const star = shapeRecord(idOf(id), VISION_STAR, {
      ...at(places.stars.get(id)),
      index: next(),
      props: { ...VISION_STAR_SIZE, text },
    });
    growth.set(id, star);
  }
  for (const { id, capital, subdivision, direction, statedStage } of cards) {
    const card = shapeRecord(idOf(id), CAPITAL_CARD, {
      ...at(places.cards.get(id)),
      index: next(),
      props: { ...CAPITAL_CARD_SIZE, capital, subdivision: subdivision ?? "", direction },
      meta: statedStage === null ? {} : { stage: statedStage },
    });
    growth.set(id, card);
  }
  const arrows = drawing.arrows.flatMap(({ id, from, to, ...meaning }) =>
    arrowRecords(meaning, {
      id: idOf(id),
      index: next(),
      tail: growth.get(from ?? ""),
      head: growth.get(to ?? ""),
    }),
  );
  const detail = layOutDetail(drawing, { idOf, cards: growth, next });
  return [...lanes, ...growth.values(), ...arrows, ...detail];
}

/** Everything that is drawn has got a place. */
function at(place: Point | undefined): Point {
  if (place === undefined) throw new Error("a part of the drawing was not placed");
  return place;
}
