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
import { drawDetailLink } from "../../canvas/drawing/draw-detail-link.ts";
import { stageLanes } from "../../canvas/drawing/free-place-in-stage.ts";
import { doResultsOf } from "../../canvas/depth/places.ts";
import { shapeById } from "../../ground/shape-by-id.ts";
import type { TakeInPlan } from "./plan-take-in.ts";

/** Draws all of a plan as one step of undo, and selects what is new. */
export function applyTakeIn(
  editor: Editor,
  plan: TakeInPlan,
  { hasOurDos }: { readonly hasOurDos: boolean },
): void {
  const recordOf = new Map<string, TLShapeId>();
  for (const [id, record] of [...plan.standsFor, ...plan.detail.standsFor]) {
    if (isShapeId(record)) recordOf.set(id, record);
  }
  editor.markHistoryStoppingPoint("take in");
  editor.run(() => {
    growLanes(editor, plan);
    for (const { card, box, statesStage } of plan.cards) {
      const id = createCard(editor, card.capital, box);
      const stage = card.laneStage ?? card.statedStage;
      const props = { subdivision: card.subdivision ?? "", direction: card.direction };
      editor.updateShape({
        id,
        type: "capital-card",
        props,
        ...(statesStage && { meta: { stage } }),
      });
      recordOf.set(card.id, id);
    }
    drawStars(editor, plan, recordOf);
    const arrows = plan.arrows.flatMap(({ from, to, id: _id, ...meaning }) => {
      const [start, end] = [recordOf.get(from ?? ""), recordOf.get(to ?? "")];
      if (start === undefined || end === undefined) return [];
      return [createGrowthLink(editor, start, end, meaning)];
    });
    drawDetail(editor, plan, { recordOf, hasOurDos });
    const cards = plan.cards.flatMap(({ card }) => recordOf.get(card.id) ?? []);
    editor.setSelectedShapes([...cards, ...arrows]);
  });
}

/** Lanes are locked against hands, and these words and this height are theirs. */
function growLanes(editor: Editor, { laneHeight, horizons }: TakeInPlan): void {
  const toSay = new Map(Object.entries(horizons));
  const lanes = stageLanes(editor).flatMap(({ id, props: { stage, h } }) => {
    const horizon = toSay.get(String(stage));
    toSay.delete(String(stage));
    const isLow = laneHeight !== null && h < laneHeight;
    if (!isLow && horizon === undefined) return [];
    const props = { ...(isLow && { h: laneHeight }), ...(horizon !== undefined && { horizon }) };
    return [{ id, type: STAGE_LANE, props } as const];
  });
  editor.run(() => editor.updateShapes(lanes), { ignoreShapeLock: true });
}

function drawStars(
  editor: Editor,
  { stars, starWords }: TakeInPlan,
  recordOf: Map<string, TLShapeId>,
): void {
  const there = starWords === null ? undefined : shapeById(editor)(starWords.record);
  if (starWords !== null && there?.type === VISION_STAR) {
    editor.updateShape({ id: there.id, type: VISION_STAR, props: { text: starWords.text } });
  }
  // The method takes the first by their ids for the star of the board.
  const ids = stars.map(() => createShapeId()).toSorted();
  for (const [at, { star, box }] of stars.entries()) {
    const id = ids[at] ?? createShapeId();
    editor.createShape({ id, type: VISION_STAR, x: box.x, y: box.y, props: { text: star.text } });
    recordOf.set(star.id, id);
  }
}

function drawDetail(
  editor: Editor,
  { detail }: TakeInPlan,
  {
    recordOf,
    hasOurDos,
  }: { readonly recordOf: Map<string, TLShapeId>; readonly hasOurDos: boolean },
): void {
  for (const [card, results] of Map.groupBy(detail.results, ({ refines }) => refines)) {
    const record = recordOf.get(card);
    if (record === undefined) continue;
    for (const [id, drawn] of drawResults(editor, { card: record, results, hasOurDos })) {
      recordOf.set(id, drawn);
    }
  }
  for (const { from, to, sign, basis } of detail.links) {
    const [start, end] = [recordOf.get(from ?? ""), recordOf.get(to ?? "")];
    if (start === undefined || end === undefined) continue;
    drawDetailLink(editor, [start, end], { sign, basis });
  }
}

/** @returns which record stands for which */
function drawResults(
  editor: Editor,
  {
    card,
    results,
    hasOurDos,
  }: {
    readonly card: TLShapeId;
    readonly results: readonly DrawnDoResult[];
    readonly hasOurDos: boolean;
  },
): ReadonlyMap<string, TLShapeId> {
  const indices = getIndicesAbove(doResultsOf(editor, card).at(-1)?.index, results.length);
  const records = new Map(results.map(({ id }) => [id, createShapeId()]));
  editor.createShapes(
    results.map((result, at) => {
      const { id, refines: _refines, order: _order, ourDos = [], ...said } = result;
      const props: DoResultProps = {
        ...UNFILLED_DO_RESULT,
        ...said,
        ourDos: hasOurDos ? ourDos.map((ourDo) => ({ ...ourDo })) : [],
      };
      const index = indices[at];
      return {
        id: records.get(id) ?? createShapeId(),
        type: DO_RESULT,
        parentId: card,
        ...(index !== undefined && { index }),
        x: 0,
        y: 0,
        props,
      };
    }),
  );
  return records;
}
