import { isShapeId, type Editor, type TLShape } from "tldraw";

/** By any text that may be the id of a shape, or of the page that it lies on. */
export function shapeById(editor: Editor): (id: string) => TLShape | undefined {
  return (id) => (isShapeId(id) ? editor.getShape(id) : undefined);
}
