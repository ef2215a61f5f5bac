import { createBindingId, createShapeId, type Editor, type TLShapeId } from "tldraw";
import { alternativeOf, copyNotes } from "@zentaikan/board-model";
import { boardInPictures } from "../../ground/board-context.ts";
import { showAlternative } from "../../canvas/show-alternative.ts";

/**
 * Draws what is on the canvas once more as another alternative, and shows that: cards, Do results,
 * arrows and whatever else is not everybody's, with their notes. One step of undo takes it away again.
 */
export function copyAlternative(editor: Editor, to: string): void {
  const shapes = editor
    .getCurrentPageShapesSorted()
    .filter((shape) => alternativeOf(shape) !== null);
  const ids = new Map(shapes.map(({ id }): [string, TLShapeId] => [id, createShapeId()]));
  const copies = shapes.map((shape) => ({
    ...shape,
    id: ids.get(shape.id) ?? shape.id,
    parentId: ids.get(shape.parentId) ?? shape.parentId,
  }));
  const bindings = shapes
    .flatMap((shape) => editor.getBindingsFromShape(shape, "arrow"))
    .map((binding) => ({
      ...binding,
      id: createBindingId(),
      fromId: ids.get(binding.fromId) ?? binding.fromId,
      // Arrows to the star lead to the same star.
      toId: ids.get(binding.toId) ?? binding.toId,
    }));
  showAlternative(editor, to);
  editor.markHistoryStoppingPoint("copy an alternative");
  editor.run(() => editor.store.put([...copies, ...bindings]));
  const board = boardInPictures(editor);
  for (const notes of [board?.notes, board?.internal?.notes]) if (notes) copyNotes(notes.doc, ids);
}
