import type { EditorView } from "@tiptap/pm/view";

/**
 * Lets an editor learn where a key has just put the caret. Browsers tell of it a moment later, and
 * what is drawn in between for another reason would put it back where it was.
 */
export function readSelection({ composing, dom }: EditorView): void {
  if (composing) return;
  dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
}
