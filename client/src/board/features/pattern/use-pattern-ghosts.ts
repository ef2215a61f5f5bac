import { useMemo } from "react";
import { useValue, type Editor } from "tldraw";
import { readBoardLook } from "../../canvas/drawing/read-board-look.ts";
import { useBoard } from "../../ground/board-context.ts";
import { ghostsOf, type PatternGhost } from "./ghosts.ts";
import type { StartedPattern } from "./use-started-pattern.ts";

const NONE: readonly PatternGhost[] = [];

/** What of the pattern is dashed over the board just now. */
export function usePatternGhosts(
  editor: Editor,
  pattern: StartedPattern | null,
): readonly PatternGhost[] {
  const { preview } = useBoard();
  const isShown = useValue(
    "pattern shown",
    // A proposal that somebody looks at has the canvas for itself.
    () => pattern !== null && pattern.open.length > 0 && preview.shown.get() === null,
    [pattern, preview],
  );
  const look = useValue("look", () => (isShown ? readBoardLook(editor, "shown") : null), [
    editor,
    isShown,
  ]);
  return useMemo(
    () => (pattern === null || look === null ? NONE : ghostsOf(pattern, look)),
    [pattern, look],
  );
}
