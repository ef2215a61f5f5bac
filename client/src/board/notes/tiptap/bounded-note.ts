import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

/** In places of the editor, a little more than letters; what is pasted at once fits into one update. */
export const MAX_NOTE_SIZE = 200_000;

/** Longer than what an input method converts at once. */
const LONGEST_CONVERSION = 1000;

/**
 * Refuses what would make the note longer than can be sent and shown; colleagues' edits pass. So
 * does a conversion, which refused would be cut in the middle: what comes after it is refused.
 */
export const BoundedNote = Extension.create<{ readonly onFull: () => void }>({
  name: "boundedNote",

  addProseMirrorPlugins() {
    const { onFull } = this.options;
    const { editor } = this;
    return [
      new Plugin({
        filterTransaction: (transaction, { doc }) => {
          const isOthers = transaction.getMeta(ySyncPluginKey) !== undefined;
          const { size } = transaction.doc.content;
          if (isOthers || size <= MAX_NOTE_SIZE || size <= doc.content.size) return true;
          onFull();
          return editor.view.composing && size <= MAX_NOTE_SIZE + LONGEST_CONVERSION;
        },
      }),
    ];
  },
});
