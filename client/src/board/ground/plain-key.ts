import type { Editor } from "tldraw";
import { isWrittenIn } from "../../ui/is-written-in.ts";
import { pressedKey } from "../../ui/pressed-key.ts";

/**
 * The key that was pressed on the canvas for itself: once, without others held, while nobody writes
 * and no menu is open. An input method that handles the key has nothing to convert there.
 */
export function plainKey(editor: Editor, event: KeyboardEvent): string | null {
  const isWriting = event.isComposing || editor.getEditingShapeId() !== null;
  const isWith = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  if (isWriting || isWith || event.repeat || isWrittenIn(event.target)) return null;
  return editor.menus.hasAnyOpenMenus() ? null : pressedKey(event);
}
