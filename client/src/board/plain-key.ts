import type { Editor } from "tldraw";

/** The key that was pressed on the canvas for itself: without others held, and while nobody writes. */
export function plainKey(editor: Editor, event: KeyboardEvent): string | null {
  const isWriting = event.isComposing || editor.getEditingShapeId() !== null;
  const isField = event.target instanceof Element && event.target.matches("input, textarea");
  if (isWriting || isField || event.ctrlKey || event.metaKey || event.altKey) return null;
  return event.key;
}
