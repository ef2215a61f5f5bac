import { react, type Editor } from "tldraw";

/**
 * Waits for a drag and for writing on the canvas to end: what falls into them takes the selection
 * from them, and would be taken back with them.
 */
export function whenHandIsFree(editor: Editor): Promise<void> {
  return new Promise((resolve) => {
    const stop = react("hand", () => {
      if (editor.inputs.getIsPointing() || editor.getEditingShapeId() !== null) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
