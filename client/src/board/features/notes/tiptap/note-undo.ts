import { Extension } from "@tiptap/core";
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from "@tiptap/y-tiptap";
import { UndoManager, type Item } from "yjs";
import { isNoteRoot, recordOfNote } from "@zentaikan/board-model";
import type { Party } from "@zentaikan/protocol";
import type { BoardNotes } from "../../../ground/board-notes.ts";
import type { NoteSteps } from "../../../ground/note-steps.ts";

/**
 * One history for all notes of a document, of one's own edits alone. It outlives the editors of the
 * notes: each would end it with itself, and with it the way back.
 */
class NoteUndo extends UndoManager {
  #own: unknown = null;

  /** An editor ends: of those who listen, the steps of the board alone go on. */
  override destroy(): void {
    // oxlint-disable-next-line no-underscore-dangle -- editors do not say which listeners are theirs
    for (const listeners of this._observers.values()) {
      for (const listener of listeners) if (listener !== this.#own) listeners.delete(listener);
    }
  }

  follow(onStep: (record: string) => void): void {
    this.#own = this.on("stack-item-added", ({ type, origin, changedParentTypes }) => {
      if (type !== "undo" || origin === this) return;
      for (const [root, note] of this.doc.share) {
        if (isNoteRoot(root) && changedParentTypes.has(note)) return onStep(recordOfNote(root));
      }
    });
  }
}

const known = new WeakMap<BoardNotes, NoteUndo>();

/** What takes back the edits of the note, with all others of its document. */
export function undoOfNote(
  notes: BoardNotes,
  {
    record,
    party,
    steps,
  }: { readonly record: string; readonly party: Party; readonly steps: NoteSteps },
): UndoManager {
  const note = notes.note(record);
  const before = known.get(notes);
  if (before !== undefined) {
    before.addToScope(note);
    before.stopCapturing();
    return before;
  }
  const undo = new NoteUndo(note, {
    trackedOrigins: new Set([ySyncPluginKey]),
    deleteFilter: (item: Item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: ({ meta }) => meta.get("addToHistory") !== false,
  });
  known.set(notes, undo);
  const history = {
    undo: () => undo.undo(),
    redo: () => undo.redo(),
    stopCapturing: () => undo.stopCapturing(),
    forgetRedo: () => undo.clear(false, true),
    countUndo: () => undo.undoStack.length,
  };
  undo.follow((written) => steps.add(history, { record: written, party }));
  return undo;
}

/** Keys of undo in a note are those of the board: they go back in the order in which one worked. */
export const NoteUndoKeys = Extension.create<{ readonly steps: NoteSteps | null }>({
  name: "noteUndoKeys",
  // Before the binding's own.
  priority: 1001,

  addOptions: () => ({ steps: null }),

  addKeyboardShortcuts() {
    const { steps } = this.options;
    const undo = () => {
      steps?.undo();
      return steps !== null;
    };
    const redo = () => {
      steps?.redo();
      return steps !== null;
    };
    return { "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo };
  },
});
