import { getArrowBindings, type Editor, type TLArrowShape, type TLShape } from "tldraw";
import {
  CAPITAL_CARD,
  cardOfDoResult,
  DO_RESULT,
  readLinkMeaning,
  SECTOR,
  VISION_STAR,
  type CapitalCardShape,
  type VisionStarShape,
} from "@zentaikan/board-model";
import type { Stage } from "@zentaikan/capital-graph";
import { shapeById } from "../../ground/shape-by-id.ts";
import { frameBox } from "./frame-box.ts";
import { stageLanes } from "./free-place-in-stage.ts";
import { arrowTerminal } from "./arrow-terminal.ts";
import { bodyVertices } from "./body-vertices.ts";
import { isGrowthTarget } from "./is-growth-target.ts";
import {
  centreOf,
  liesOn,
  type ArrowLook,
  type BoardLook,
  type Box,
} from "../../ground/drawing/board-look.ts";

/**
 * As the board lies in the frame, which is what edits speak of; or, for what is drawn over it, as
 * it shows to this person.
 */
export function readBoardLook(editor: Editor, as: "frame" | "shown" = "frame"): BoardLook {
  const shapes = editor.getCurrentPageShapes();
  const lanes = stageLanes(editor).map((lane) => ({
    stage: lane.props.stage,
    box: frameBox(editor, lane),
  }));
  const cards = shapes.filter((shape): shape is CapitalCardShape => shape.type === CAPITAL_CARD);
  const stars = shapes.filter((shape): shape is VisionStarShape => shape.type === VISION_STAR);
  return {
    lanes,
    cards: cards.map((card) => {
      const box = frameBox(editor, card);
      return {
        id: card.id,
        box: as === "frame" ? box : boxOf(editor, card),
        stage: lanes.find((lane) => liesOn(lane.box, centreOf(box)))?.stage ?? null,
        statedStage: stageOf(card.meta["stage"]),
        subdivision: card.props.subdivision,
        isLocked: isLocked(editor, card),
      };
    }),
    stars: stars.map((star) => ({
      id: star.id,
      box: boxOf(editor, star),
      text: star.props.text,
      isLocked: isLocked(editor, star),
    })),
    arrows: shapes
      .filter((shape) => shape.type === "arrow")
      .map((arrow) => readArrowLook(editor, arrow)),
    sectors: shapes
      .filter(({ type }) => type === SECTOR)
      .map((sector) => ({
        id: sector.id,
        box: boxOf(editor, sector),
        isLocked: isLocked(editor, sector),
      })),
    doResults: shapes.flatMap((shape) => {
      const card = shape.type === DO_RESULT ? cardOfDoResult(shape, shapeById(editor)) : null;
      if (card === null) return [];
      const box = boxOf(editor, shape);
      return [{ id: shape.id, card: card.id, box, isLocked: isLocked(editor, shape) }];
    }),
  };
}

export function readArrowLook(editor: Editor, arrow: TLArrowShape): ArrowLook {
  const bindings = getArrowBindings(editor, arrow);
  const path = editor
    .getShapePageTransform(arrow)
    .applyToPoints([...bodyVertices(editor.getShapeGeometry(arrow))])
    .map(({ x, y }) => ({ x, y }));
  const [tail, head] = [arrowTerminal(arrow, "from"), arrowTerminal(arrow, "to")];
  const heldAt = (terminal: "start" | "end") => {
    const held = bindings[terminal]?.toId;
    const target = held === undefined ? undefined : editor.getShape(held);
    const isHeld = isGrowthTarget(target) || target?.type === DO_RESULT || target?.type === SECTOR;
    return isHeld && target !== undefined ? target.id : null;
  };
  return {
    id: arrow.id,
    from: heldAt(tail),
    to: heldAt(head),
    path: tail === "start" ? path : path.toReversed(),
    meaning: readLinkMeaning(arrow.meta),
    isLocked: isLocked(editor, arrow),
  };
}

/** Where a shape shows to this person, on the page. */
export function boxOf(editor: Editor, shape: TLShape): Box {
  const bounds = editor.getShapePageBounds(shape);
  return bounds === undefined
    ? { x: shape.x, y: shape.y, w: 0, h: 0 }
    : { x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h };
}

function isLocked(editor: Editor, shape: TLShape): boolean {
  return editor.isShapeOrAncestorLocked(shape);
}

function stageOf(stated: unknown): Stage | null {
  return stated === 1 || stated === 2 || stated === 3 ? stated : null;
}
