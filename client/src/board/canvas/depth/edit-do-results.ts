import { createShapeId, getIndexBetween, type Editor, type TLShapeId } from "tldraw";
import {
  cardOfDoResult,
  DO_RESULT,
  UNFILLED_DO_RESULT,
  type DoResultProps,
  type DoResultShape,
} from "@zentaikan/board-model";
import type { BoardText } from "../../ground/board-text.ts";
import { shapeById } from "../../ground/shape-by-id.ts";
import { doResultsOf } from "./places.ts";

/** Puts a Do result under a card: below the one that is named, else last. */
export function addDoResult(
  editor: Editor,
  card: TLShapeId,
  { text = "", below }: { readonly text?: string; readonly below?: TLShapeId } = {},
): TLShapeId {
  editor.markHistoryStoppingPoint("do result");
  const id = createShapeId();
  const siblings = doResultsOf(editor, card);
  const at = siblings.findIndex((sibling) => sibling.id === below);
  const position = at === -1 ? siblings.length : at + 1;
  editor.createShape({
    id,
    type: DO_RESULT,
    parentId: card,
    index: indexAt(siblings, position),
    x: 0,
    y: 0,
    props: { ...UNFILLED_DO_RESULT, text },
  });
  return id;
}

/** Writes what somebody is writing; whoever begins to, marks the step of undo. */
export function sayOfDoResult(editor: Editor, id: TLShapeId, props: Partial<DoResultProps>): void {
  editor.updateShape({ id, type: DO_RESULT, props });
}

/** Texts of a Do result that several write at once, and how many letters go in. */
export type DoResultText = "text" | "indicator" | "target" | "due" | "owner" | "subdivision";

export function doResultText(editor: Editor, id: TLShapeId, field: DoResultText): BoardText {
  return {
    record: id,
    field,
    most: field === "text" ? 400 : 120,
    read: () => editor.getShape<DoResultShape>(id)?.props[field] ?? "",
    write: (said) => sayOfDoResult(editor, id, { [field]: said }),
  };
}

/** Chosen rather than written: a step of undo of its own. */
export function chooseOfDoResult(
  editor: Editor,
  id: TLShapeId,
  props: Partial<DoResultProps>,
): void {
  editor.markHistoryStoppingPoint("do result");
  sayOfDoResult(editor, id, props);
}

export function removeDoResult(editor: Editor, id: TLShapeId): void {
  editor.markHistoryStoppingPoint("remove do result");
  editor.deleteShapes([id]);
}

/** One place up or down among those of its card. False where there is none. */
export function shiftDoResult(editor: Editor, id: TLShapeId, by: -1 | 1): boolean {
  const shape = editor.getShape<DoResultShape>(id);
  const card = shape && cardOfDoResult(shape, shapeById(editor));
  if (shape === undefined || !card) return false;
  const siblings = doResultsOf(editor, card.id);
  const position = siblings.findIndex((sibling) => sibling.id === id) + by;
  if (position < 0 || position >= siblings.length) return false;
  editor.markHistoryStoppingPoint("order do results");
  editor.updateShape({ id, type: DO_RESULT, ...placeUnder(editor, card.id, position, id) });
  return true;
}

/** What puts a Do result in this place under a card, counted without itself. */
export function placeUnder(editor: Editor, card: TLShapeId, position: number, id: TLShapeId) {
  const others = doResultsOf(editor, card).filter((sibling) => sibling.id !== id);
  return { parentId: card, index: indexAt(others, position) };
}

/** Between two neighbours; two that got one order at once have no room between them. */
function indexAt(siblings: readonly DoResultShape[], position: number) {
  const below = siblings[position - 1]?.index;
  const above = siblings.slice(position).find(({ index }) => index !== below)?.index;
  return getIndexBetween(below, above);
}

/** Opens the field of a Do result on the canvas, as a double click does. */
export function writeOnCanvas(editor: Editor, id: TLShapeId): void {
  const shape = editor.getShape(id);
  if (shape === undefined || !editor.canEditShape(shape)) return;
  editor.select(id);
  editor.setEditingShape(id);
  editor.setCurrentTool("select.editing_shape", { target: "shape", shape });
}

export function stopWriting(editor: Editor): void {
  editor.setEditingShape(null);
  editor.setCurrentTool("select.idle");
}
