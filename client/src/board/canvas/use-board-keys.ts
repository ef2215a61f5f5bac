import { useEffect } from "react";
import { useEditor, type Editor } from "tldraw";
import { useBoard } from "../ground/board-context.ts";
import type { BoardKey } from "../ground/board-feature.ts";
import { isOfferedTo } from "../ground/is-offered-to.ts";
import { plainKey } from "../ground/plain-key.ts";

/** Binds the keys of all features to the canvas: a key with two features belongs to the first. */
export function useBoardKeys(): void {
  const editor = useEditor();
  const board = useBoard();
  useEffect(() => {
    const { abilities, features } = board;
    const keys = features.flatMap((feature) => feature.keys ?? []).filter(isOfferedTo(abilities));
    const ways = new AbortController();
    const container = editor.getContainer();
    const take = (event: KeyboardEvent, found: BoardKey | undefined) => {
      if (found === undefined || found.isMeant?.(editor) === false) return;
      event.preventDefault();
      if (found.isWithAlt) event.stopPropagation();
      found.press(editor, board);
    };
    container.addEventListener(
      "keydown",
      (event) => {
        const pressed = plainKey(editor, event);
        take(
          event,
          keys.find(({ key, isWithAlt }) => !isWithAlt && key === pressed),
        );
      },
      { signal: ways.signal },
    );
    // Before the canvas moves what is selected.
    container.addEventListener(
      "keydown",
      (event) => {
        if (!event.altKey || isWriting(editor, event)) return;
        take(
          event,
          keys.find(({ key, isWithAlt }) => isWithAlt && key === event.key),
        );
      },
      { capture: true, signal: ways.signal },
    );
    return () => ways.abort();
  }, [editor, board]);
}

function isWriting(editor: Editor, event: KeyboardEvent): boolean {
  return event.isComposing || editor.getEditingShapeId() !== null;
}
