import { Extension, type RawCommands } from "@tiptap/core";
import { AllSelection, Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** tldraw places the caret again that long after its editor has opened, and marks the text before. */
const opensWithinMs = 150;

/**
 * Keeps what is typed right after a text was opened [KB12]: tldraw marks the whole text when its
 * editor has been made, a turn after it has the keys, and by then the first letter stands in it; the
 * second would be typed over it.
 */
export const WrittenAtOnce = Extension.create<object, { isWritten: boolean; until: number }>({
  name: "writtenAtOnce",
  addStorage: () => ({ isWritten: false, until: 0 }),
  addCommands() {
    const { storage } = this;
    const selectAll: RawCommands["selectAll"] =
      () =>
      ({ tr, dispatch }) => {
        if (storage.isWritten && performance.now() < storage.until) return true;
        if (dispatch !== undefined) tr.setSelection(new AllSelection(tr.doc));
        return true;
      };
    return { selectAll };
  },
  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin({
        view: () => {
          storage.until = performance.now() + opensWithinMs;
          return {
            update: (view: EditorView, before) => {
              if (!before.doc.eq(view.state.doc)) storage.isWritten = true;
            },
          };
        },
      }),
    ];
  },
});
