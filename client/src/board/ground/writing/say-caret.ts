import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * Says again to the browser where somebody writes, when what was drawn moved the letter there into
 * another element. Chromium then shows the caret between elements of the line, which an editor finds
 * right and leaves; but it types where that place was before others came before it, letters away.
 */
export function sayCaret(view: EditorView): void {
  const { composing, dom, state } = view;
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty) return;
  if (composing || !view.hasFocus()) return;
  const shown = dom.ownerDocument.getSelection();
  if (shown === null || shown.focusNode instanceof Text) return;
  const { node, offset } = view.domAtPos(selection.head, -1);
  if (node instanceof Text) shown.collapse(node, offset);
}
