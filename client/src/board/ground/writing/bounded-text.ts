import type { Node } from "@tiptap/pm/model";
import { MAX_RUN_LENGTH, MAX_WRITTEN_LENGTH } from "@zentaikan/board-model";
import { boundedEditor } from "./bounded-editor.ts";

/** Keeps the paragraphs of a text on the canvas as short as everybody's canvas shows them. */
export const BoundedText = boundedEditor({
  name: "boundedText",
  sizeOf: longestParagraph,
  most: MAX_WRITTEN_LENGTH,
  mostConverted: MAX_RUN_LENGTH,
  isOthers: () => false,
});

function longestParagraph(doc: Node): number {
  let longest = 0;
  doc.descendants((node) => {
    if (node.isTextblock) longest = Math.max(longest, node.content.size);
    return !node.isTextblock;
  });
  return longest;
}
