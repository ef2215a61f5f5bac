import type { Node } from "@tiptap/pm/model";
import {
  MAX_RUN_LENGTH,
  MAX_WRITTEN_DEPTH,
  MAX_WRITTEN_LENGTH,
  RUNS_OF_TEXT,
} from "@zentaikan/board-model";
import { boundedEditor } from "./bounded-editor.ts";

/** Keeps a text on the canvas as short, in its paragraphs and as a whole, as everybody's canvas shows it. */
export const BoundedText = boundedEditor({
  name: "boundedText",
  sizeOf: sizeOfText,
  most: MAX_WRITTEN_LENGTH,
  mostConverted: MAX_RUN_LENGTH,
  isOthers: () => false,
});

/** That of its longest paragraph, or the share of one in the whole; beyond all bounds where too deep. */
export function sizeOfText(doc: Node): number {
  const { longest, depth } = measure(doc);
  if (depth > MAX_WRITTEN_DEPTH) return Infinity;
  return Math.max(longest, doc.content.size / RUNS_OF_TEXT);
}

function measure(node: Node): { readonly longest: number; readonly depth: number } {
  let longest = node.isTextblock ? node.content.size : 0;
  let depth = 0;
  node.forEach((child) => {
    const inside = child.isText ? { longest: 0, depth: 0 } : measure(child);
    longest = Math.max(longest, inside.longest);
    depth = Math.max(depth, inside.depth + 1);
  });
  return { longest, depth };
}
