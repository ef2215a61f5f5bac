import { useEffect } from "react";
import { useEditor } from "tldraw";
import { DO_RESULT } from "@zentaikan/board-model";
import { shiftDoResult } from "../../canvas/depth/edit-do-results.ts";

/** Alt with an arrow up or down moves the selected Do result among those of its card. */
export function useOrderKeys(): void {
  const editor = useEditor();
  useEffect(() => {
    const container = editor.getContainer();
    const onKeyDown = (event: KeyboardEvent) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
      const shape = editor.getOnlySelectedShape();
      const isWriting = event.isComposing || editor.getEditingShapeId() !== null;
      if (by === undefined || !event.altKey || isWriting || shape?.type !== DO_RESULT) return;
      event.preventDefault();
      event.stopPropagation();
      if (!editor.getIsReadonly()) shiftDoResult(editor, shape.id, by);
    };
    // Before the canvas moves what is selected.
    container.addEventListener("keydown", onKeyDown, { capture: true });
    return () => container.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [editor]);
}
