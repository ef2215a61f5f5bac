import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";

interface EditorBound {
  readonly name: string;
  readonly sizeOf: (doc: Node) => number;
  readonly most: number;
  /** How far a conversion may go beyond it. */
  readonly mostConverted: number;
  readonly isOthers: (transaction: Transaction) => boolean;
}

/**
 * Refuses what would make a text larger than can be sent and shown; colleagues' edits pass. So does
 * a conversion, which refused would be cut in the middle: what comes after it is refused.
 */
export function boundedEditor({ name, sizeOf, most, mostConverted, isOthers }: EditorBound) {
  return Extension.create<{ readonly onFull: () => void }>({
    name,

    addProseMirrorPlugins() {
      const { onFull } = this.options;
      const { editor } = this;
      return [
        new Plugin({
          filterTransaction: (transaction, { doc }) => {
            if (!transaction.docChanged || isOthers(transaction)) return true;
            const size = sizeOf(transaction.doc);
            if (size <= most || size <= sizeOf(doc)) return true;
            onFull();
            return editor.view.composing && size <= mostConverted;
          },
        }),
      ];
    },
  });
}
