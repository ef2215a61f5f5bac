import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { MAX_RUN_LENGTH, MAX_WRITTEN_LENGTH } from "@zentaikan/board-model";

/**
 * Keeps the paragraphs of a text on the canvas as short as everybody's canvas shows them. A
 * conversion goes in whole: refused, it would be cut in the middle. What comes after it is refused.
 */
export const BoundedText = Extension.create<{ readonly onFull: () => void }>({
  name: "boundedText",

  addProseMirrorPlugins() {
    const { onFull } = this.options;
    const { editor } = this;
    return [
      new Plugin({
        filterTransaction: (transaction, { doc }) => {
          if (!transaction.docChanged) return true;
          const letters = longestParagraph(transaction.doc);
          if (letters <= MAX_WRITTEN_LENGTH || letters <= longestParagraph(doc)) return true;
          onFull();
          return editor.view.composing && letters <= MAX_RUN_LENGTH;
        },
      }),
    ];
  },
});

function longestParagraph(doc: Node): number {
  let longest = 0;
  doc.descendants((node) => {
    if (node.isTextblock) longest = Math.max(longest, node.content.size);
    return !node.isTextblock;
  });
  return longest;
}
