import {
  getArrowInfo,
  isShapeId,
  type Editor,
  type TLArrowShape,
  type TLShape,
  type TLShapeId,
  type VecLike,
} from "tldraw";
import {
  CAPITAL_CARD,
  cardOfDoResult,
  DO_RESULT,
  SECTOR,
  STAGE_LANE,
  STORY_PANEL,
  VISION_STAR,
  type CommentAnchor,
} from "@zentaikan/board-model";
import type { Stage } from "@zentaikan/capital-graph";
import { shapeById } from "../../ground/shape-by-id.ts";
import { noteSubjectOf } from "./note-subject.ts";
import { isMeant } from "../drawing/is-meant.ts";

/** What a comment that is begun now would be about: what is selected, else the middle of the view. */
export function anchorOfSelection(
  editor: Editor,
  shape: TLShape | null = editor.getOnlySelectedShape(),
): CommentAnchor {
  const { center } = editor.getViewportPageBounds();
  if (shape === null) return pointAt(center);
  if (shape.type === CAPITAL_CARD) return { kind: "card", record: shape.id };
  if (shape.type === DO_RESULT) return { kind: "doResult", record: shape.id };
  if (shape.type === VISION_STAR) return { kind: "star", record: shape.id };
  if (shape.type === STAGE_LANE) return { kind: "stage", stage: shape.props.stage };
  if (shape.type === SECTOR || shape.type === STORY_PANEL)
    return { kind: "card", record: shape.id };
  const isLink = shape.type === "arrow" && isMeant(editor, shape);
  if (isLink) return { kind: "link", record: shape.id };
  return pointAt(editor.getShapePageBounds(shape.id)?.center ?? center);
}

/**
 * What the pin of a comment stands at: its subject, or the card of a Do result that is out of sight,
 * where those of the card stand too. Words of a note stand with what the note is on.
 */
export function pinnedAt(editor: Editor, anchor: CommentAnchor): CommentAnchor {
  if (anchor.kind === "noteRange") {
    const owner = noteOwner(editor, anchor.record);
    return owner === null ? anchor : pinnedAt(editor, owner);
  }
  const id = anchor.kind === "doResult" ? shapeIdOf(anchor.record) : null;
  if (id === null || !editor.isShapeHidden(id)) return anchor;
  const card = cardOf(editor, id);
  return card === null ? anchor : { kind: "card", record: card };
}

/** What a note is on, as a comment on the thing itself would name it. */
function noteOwner(editor: Editor, record: string): CommentAnchor | null {
  const kind = noteSubjectOf(editor, record)?.kind ?? "board";
  if (kind === "board") return null;
  if (kind !== "stage") return { kind, record };
  const lane = shapeById(editor)(record);
  return lane?.type === STAGE_LANE ? { kind, stage: lane.props.stage } : null;
}

/** The card under which a record stands, if it is a Do result. */
export function cardOf(editor: Editor, record: string): string | null {
  const shape = shapeById(editor)(record);
  if (shape?.type !== DO_RESULT) return null;
  return cardOfDoResult(shape, shapeById(editor))?.id ?? null;
}

/** Whether a record is on the board; a Do result is while its card is. */
export function isOnBoard(editor: Editor, record: string): boolean {
  const shape = shapeById(editor)(record);
  return shape !== undefined && (shape.type !== DO_RESULT || cardOf(editor, record) !== null);
}

/** Where the pin of a comment stands on the page; null while its subject is not on the board. */
export function pinPoint(editor: Editor, anchor: CommentAnchor): VecLike | null {
  switch (anchor.kind) {
    case "point":
      return anchor;
    case "version":
    // Where it stands, says the thing that the note is on; the note of the board has no place.
    case "noteRange":
      return null;
    case "stage": {
      const lane = laneOf(editor, anchor.stage);
      const bounds = lane && editor.getShapePageBounds(lane);
      return bounds ? { x: bounds.maxX - pinInset, y: bounds.minY + pinInset } : null;
    }
    case "link":
      return middleOfArrow(editor, anchor.record);
    case "card":
    case "star":
    case "doResult": {
      const id = isOnBoard(editor, anchor.record) ? shapeIdOf(anchor.record) : null;
      const bounds = id && editor.getShapePageBounds(id);
      return bounds ? { x: bounds.maxX, y: bounds.minY } : null;
    }
  }
}

/** The stage whose lane holds the middle of a record, or a place. */
export function stageAt(editor: Editor, subject: string | VecLike): Stage | null {
  const point = typeof subject === "string" ? middleOf(editor, subject) : subject;
  if (point === null) return null;
  const lane = editor
    .getCurrentPageShapes()
    .find(
      (shape) =>
        shape.type === STAGE_LANE && editor.getShapePageBounds(shape)?.containsPoint(point),
    );
  return lane?.type === STAGE_LANE ? lane.props.stage : null;
}

/** The records to which the eye is led; none for what is no record. */
export function recordsOf(editor: Editor, anchor: CommentAnchor): readonly string[] {
  if ("record" in anchor) return [anchor.record];
  if (anchor.kind !== "stage") return [];
  const lane = laneOf(editor, anchor.stage);
  return lane === null ? [] : [lane];
}

/** In page units. */
const pinInset = 24;

function pointAt({ x, y }: VecLike): CommentAnchor {
  return { kind: "point", x: Math.round(x), y: Math.round(y) };
}

function shapeIdOf(record: string): TLShapeId | null {
  return isShapeId(record) ? record : null;
}

function middleOf(editor: Editor, record: string): VecLike | null {
  const id = shapeIdOf(record);
  return id === null ? null : (editor.getShapePageBounds(id)?.center ?? null);
}

function middleOfArrow(editor: Editor, record: string): VecLike | null {
  const id = shapeIdOf(record);
  const arrow = id === null ? undefined : editor.getShape<TLArrowShape>(id);
  const info = arrow && getArrowInfo(editor, arrow);
  if (arrow === undefined || info === undefined) return null;
  // An arrow with corners has no middle of its own.
  if (info.type === "elbow") return middleOf(editor, record);
  return editor.getShapePageTransform(arrow).applyToPoint(info.middle);
}

function laneOf(editor: Editor, stage: Stage): TLShapeId | null {
  const lane = editor
    .getCurrentPageShapes()
    .find((shape) => shape.type === STAGE_LANE && shape.props.stage === stage);
  return lane?.id ?? null;
}
