import { useEffect, type RefObject } from "react";
import type { Editor } from "tldraw";
import { isWrittenIn } from "../../ui/is-written-in.ts";
import { pressedKey } from "../../ui/pressed-key.ts";

/**
 * Ctrl+Z and its kin mean the board's last step wherever on its page nothing is written [KB2]: the
 * table beside the canvas has no other way back, and what was undone may have had the focus. On the
 * canvas itself they are its own; in what lies over the page, a dialog or a menu, nobody's.
 */
export function useUndoKeys(editor: Editor | null, room: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (editor === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (!(ctrlKey || metaKey) || altKey || editor.getIsReadonly()) return;
      const key = pressedKey(event);
      const isRedo = (key === "z" && shiftKey) || (key === "y" && !shiftKey && !metaKey);
      if ((key !== "z" && !isRedo) || !isMeant(editor, room.current, target)) return;
      event.preventDefault();
      if (isRedo) editor.redo();
      else editor.undo();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [editor, room]);
}

function isMeant(editor: Editor, room: HTMLElement | null, target: EventTarget | null): boolean {
  if (target === document.body) return !editor.getIsFocused();
  if (!(target instanceof Node) || isWrittenIn(target)) return false;
  return room?.contains(target) === true && !editor.getContainer().contains(target);
}
