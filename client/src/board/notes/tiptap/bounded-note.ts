import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

/** In places of the editor, a little more than letters; what is pasted at once fits into one update. */
export const MAX_NOTE_SIZE = 200_000;

/** Refuses what would make the note longer than can be sent and shown; colleagues' edits pass. */
export const BoundedNote = Extension.create<{ readonly onFull: () => void }>({
  name: "boundedNote",

  addProseMirrorPlugins() {
    const { onFull } = this.options;
    return [
      new Plugin({
        filterTransaction: (transaction, { doc }) => {
          const isOthers = transaction.getMeta(ySyncPluginKey) !== undefined;
          const { size } = transaction.doc.content;
          if (isOthers || size <= MAX_NOTE_SIZE || size <= doc.content.size) return true;
          onFull();
          return false;
        },
      }),
    ];
  },
});
