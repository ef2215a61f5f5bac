import type { Editor } from "tldraw";
import { isWrittenIn } from "../../ui/is-written-in.ts";
import { pressedKey } from "../../ui/pressed-key.ts";

/** What is written with Shift is a label of its own; of any other key Shift makes another. */
const WRITTEN_WITH_SHIFT = new Set(["?"]);

/**
 * The key that was pressed on the canvas for itself: once, without others held, while nobody writes
 * and no menu is open. An input method that handles the key has nothing to convert there.
 */
export function plainKey(editor: Editor, event: KeyboardEvent): string | null {
  const isWriting = event.isComposing || editor.getEditingShapeId() !== null;
  const isWith = event.ctrlKey || event.metaKey || event.altKey;
  if (isWriting || isWith || event.repeat || isWrittenIn(event.target)) return null;
  if (editor.menus.hasAnyOpenMenus()) return null;
  const key = pressedKey(event);
  return event.shiftKey && !WRITTEN_WITH_SHIFT.has(key) ? null : key;
}
