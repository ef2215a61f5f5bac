import { commands, Extension, type RawCommands } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/** So long after its editor was made, tldraw still places the caret. */
const opensWithinMs = 150;

/**
 * Keeps what is typed right after a text was opened [KB12]: the editor has the keys a turn before it
 * is led to its first place, and by then letters stand in it. The next would be typed before them,
 * or in their place.
 */
export const WrittenAtOnce = Extension.create<object, { isWritten: boolean; openUntil: number }>({
  name: "writtenAtOnce",
  addStorage: () => ({ isWritten: false, openUntil: Infinity }),
  addCommands() {
    const { storage } = this;
    const isTooLate = () => storage.isWritten && performance.now() < storage.openUntil;
    const focus: RawCommands["focus"] = (position, options) =>
      commands.focus(isTooLate() ? null : position, options);
    const selectAll: RawCommands["selectAll"] = () =>
      isTooLate() ? () => true : commands.selectAll();
    const setTextSelection: RawCommands["setTextSelection"] = (position) =>
      isTooLate() ? () => true : commands.setTextSelection(position);
    return { focus, selectAll, setTextSelection };
  },
  onCreate() {
    this.storage.openUntil = performance.now() + opensWithinMs;
  },
  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin({
        view: () => ({
          update: (view, before) => {
            if (!before.doc.eq(view.state.doc)) storage.isWritten = true;
          },
        }),
      }),
    ];
  },
});
