import type { Editor } from "tldraw";
import type { NotePlace } from "../ground/desks/note-desk.ts";
import type { NoteSteps } from "../ground/note-steps.ts";

/**
 * Lets undo and redo of the canvas, by whatever key or button, go through what was done on the board
 * and in its notes in the order in which one worked [KB13].
 *
 * Rests on the canvas library asking its editor for `undo`, `redo`, `getCanUndo`, `getCanRedo` and
 * `clearHistory`,
 * and on the counts of its history. @returns the way out
 */
export function joinUndo(
  editor: Editor,
  { steps, onShown }: { readonly steps: NoteSteps; readonly onShown: (place: NotePlace) => void },
): () => void {
  // Protected, and the only place where the steps of the canvas are counted.
  const history = editor["history"];
  const undoCanvas = editor.undo.bind(editor);
  const redoCanvas = editor.redo.bind(editor);
  const clearCanvas = editor.clearHistory.bind(editor);
  const canUndo = editor.getCanUndo.bind(editor);
  const canRedo = editor.getCanRedo.bind(editor);
  let isReplaying = false;
  let hasChanged = false;
  const replay = (run: () => unknown): boolean => {
    isReplaying = true;
    hasChanged = false;
    try {
      run();
    } finally {
      isReplaying = false;
    }
    return hasChanged;
  };
  const changed = (source: "remote" | "user"): void => {
    if (source === "remote") return;
    hasChanged = true;
    if (!isReplaying) steps.drawn();
  };
  const { sideEffects } = editor.store;
  const stops = (["shape", "binding", "asset"] as const).flatMap((type) => [
    sideEffects.registerAfterCreateHandler(type, (_record, source) => changed(source)),
    sideEffects.registerAfterChangeHandler(type, (_before, _after, source) => changed(source)),
    sideEffects.registerAfterDeleteHandler(type, (_record, source) => changed(source)),
  ]);
  const leave = steps.enter(
    {
      countUndo: () => history.getNumUndos(),
      countRedo: () => history.getNumRedos(),
      mark: () => editor.markHistoryStoppingPoint("note"),
      undo: () => replay(undoCanvas),
      redo: () => replay(redoCanvas),
    },
    onShown,
  );
  editor.undo = () => {
    steps.undo();
    return editor;
  };
  editor.redo = () => {
    steps.redo();
    return editor;
  };
  editor.clearHistory = () => {
    clearCanvas();
    steps.forgetDrawn();
    return editor;
  };
  editor.getCanUndo = () => canUndo() || steps.canUndo;
  editor.getCanRedo = () => canRedo() || steps.canRedo;
  return () => {
    for (const stop of stops) stop();
    leave();
  };
}
