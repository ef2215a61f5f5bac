import { Extension } from "@tiptap/core";
import { Plugin, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import type { UndoManager } from "yjs";

/** The editor has taken in what was confirmed by then. */
const settleMs = 100;

/**
 * A conversion of an input method is one step of undo, however long it takes; and the caret stands
 * after what undo or redo brings back, not where it was when that was written.
 */
export const ConversionStep = Extension.create({
  name: "conversionStep",

  addProseMirrorPlugins() {
    let usualMs: number | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (undo: UndoManager) => {
      clearTimeout(timer);
      if (usualMs !== null) undo.captureTimeout = usualMs;
      usualMs = null;
      Reflect.deleteProperty(undo, "stopCapturing");
      undo.stopCapturing();
    };
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            compositionstart: (view) => {
              // Behind the editor's own listener, which first takes in what was confirmed before.
              queueMicrotask(() => {
                const undo = undoManagerOf(view.state);
                if (undo === null) return;
                end(undo);
                usualMs = undo.captureTimeout;
                undo.captureTimeout = Infinity;
                // The binding stops a step whenever something of its editor is drawn after a
                // colleague's edit.
                undo.stopCapturing = () => undefined;
              });
              return false;
            },
            compositionend: (view) => {
              clearTimeout(timer);
              timer = setTimeout(() => {
                const undo = undoManagerOf(view.state);
                if (undo !== null) end(undo);
              }, settleMs);
              return false;
            },
          },
        },
        appendTransaction: (transactions, before, after) => {
          const isUndo = transactions.some(isUndoOrRedo);
          return isUndo ? placeCaretAfterChange(before, after) : null;
        },
        view: () => ({ destroy: () => clearTimeout(timer) }),
      }),
    ];
  },
});

function undoManagerOf(state: EditorState): UndoManager | null {
  const undo = yUndoPluginKey.getState(state) as { readonly undoManager?: UndoManager } | undefined;
  return undo?.undoManager ?? null;
}

function isUndoOrRedo(transaction: Transaction): boolean {
  const change = transaction.getMeta(ySyncPluginKey) as
    | { readonly isUndoRedoOperation?: boolean }
    | undefined;
  return change?.isUndoRedoOperation === true;
}

function placeCaretAfterChange(before: EditorState, after: EditorState): Transaction | null {
  const start = before.doc.content.findDiffStart(after.doc.content);
  const end = before.doc.content.findDiffEnd(after.doc.content);
  if (start === null || end === null) return null;
  // Letters that repeat make the ends meet before the beginning.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const place = after.doc.resolve(end.b + overlap);
  return after.tr.setSelection(TextSelection.near(place, -1)).scrollIntoView();
}
