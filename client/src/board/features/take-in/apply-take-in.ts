import { createShapeId, getIndicesAbove, isShapeId, type Editor, type TLShapeId } from "tldraw";
import {
  DO_RESULT,
  STAGE_LANE,
  UNFILLED_DO_RESULT,
  VISION_STAR,
  type DoResultProps,
} from "@zentaikan/board-model";
import type { DrawnDoResult } from "@zentaikan/capital-graph";
import { createCard } from "../../canvas/drawing/create-card.ts";
import { createGrowthLink } from "../../canvas/drawing/create-growth-link.ts";
import { stageLanes } from "../../canvas/drawing/free-place-in-stage.ts";
import { doResultsOf } from "../../canvas/depth/places.ts";
import { shapeById } from "../../ground/shape-by-id.ts";
import type { TakeInPlan } from "./plan-take-in.ts";

/** Draws all of a plan as one step of undo, and selects what is new. */
export function applyTakeIn(
  editor: Editor,
  plan: TakeInPlan,
  { starIds, hasOurDos }: { readonly starIds: readonly string[]; readonly hasOurDos: boolean },
): void {
  const recordOf = new Map<string, TLShapeId>();
  for (const [id, record] of plan.standsFor) if (isShapeId(record)) recordOf.set(id, record);
  editor.markHistoryStoppingPoint("take in");
  editor.run(() => {
    const { laneHeight } = plan;
    if (laneHeight !== null) {
      for (const lane of stageLanes(editor)) {
        if (lane.props.h >= laneHeight) continue;
        editor.updateShape({ id: lane.id, type: STAGE_LANE, props: { h: laneHeight } });
      }
    }
    for (const { card, box, stage, statesStage } of plan.cards) {
      const id = createCard(editor, card.capital, box);
      const props = { subdivision: card.subdivision ?? "", direction: card.direction };
      editor.updateShape({
        id,
        type: "capital-card",
        props,
        ...(statesStage && { meta: { stage } }),
      });
      recordOf.set(card.id, id);
    }
    drawStar(editor, plan, { starIds, recordOf });
    const arrows = plan.arrows.flatMap(({ from, to, id: _id, ...meaning }) => {
      const [start, end] = [recordOf.get(from ?? ""), recordOf.get(to ?? "")];
      if (start === undefined || end === undefined) return [];
      return [createGrowthLink(editor, start, end, meaning)];
    });
    const ofCard = Map.groupBy(plan.doResults, ({ refines }) => refines);
    for (const [card, results] of ofCard) {
      const record = recordOf.get(card);
      if (record !== undefined) drawResults(editor, record, results, hasOurDos);
    }
    const cards = plan.cards.flatMap(({ card }) => recordOf.get(card.id) ?? []);
    editor.setSelectedShapes([...cards, ...arrows]);
  });
}

function drawStar(
  editor: Editor,
  { star, starWords }: TakeInPlan,
  {
    starIds,
    recordOf,
  }: { readonly starIds: readonly string[]; readonly recordOf: Map<string, TLShapeId> },
): void {
  const there = starWords === null ? undefined : shapeById(editor)(starWords.record);
  if (starWords !== null && there?.type === VISION_STAR) {
    editor.updateShape({ id: there.id, type: VISION_STAR, props: { text: starWords.text } });
  }
  if (star === null) return;
  const id = createShapeId();
  const { x, y } = star.at;
  editor.createShape({ id, type: VISION_STAR, x, y, props: { text: star.text } });
  for (const starId of starIds) recordOf.set(starId, id);
}

function drawResults(
  editor: Editor,
  card: TLShapeId,
  results: readonly DrawnDoResult[],
  hasOurDos: boolean,
): void {
  const indices = getIndicesAbove(doResultsOf(editor, card).at(-1)?.index, results.length);
  editor.createShapes(
    results.map((result, at) => {
      const { id: _id, refines: _refines, order: _order, ourDos = [], ...said } = result;
      const props: DoResultProps = {
        ...UNFILLED_DO_RESULT,
        ...said,
        ourDos: hasOurDos ? ourDos.map((ourDo) => ({ ...ourDo })) : [],
      };
      const index = indices[at];
      return {
        id: createShapeId(),
        type: DO_RESULT,
        parentId: card,
        ...(index !== undefined && { index }),
        x: 0,
        y: 0,
        props,
      };
    }),
  );
}
