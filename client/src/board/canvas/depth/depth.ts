import { atom, useEditor, useValue, type Atom, type Editor, type TLStore } from "tldraw";
import { cardOfDoResult, DO_RESULT } from "@zentaikan/board-model";
import { shapeById } from "../../ground/shape-by-id.ts";
import { showWholeBoard } from "../show-whole-board.ts";

/** How deep somebody looks: at the broad frame (大枠), or at the Do results under it (明細). */
type Depth = "frame" | "detail";

/** By store: an editor is made anew when its person changes the colours or the language. */
const depths = new WeakMap<TLStore, Atom<Depth>>();

/** Each person's own, and nothing of it is in the board. */
export function depthOf({ store }: Editor): Atom<Depth> {
  const known = depths.get(store) ?? atom<Depth>("depth", "frame");
  depths.set(store, known);
  return known;
}

export function useDepth(): Depth {
  const editor = useEditor();
  return useValue("depth", () => depthOf(editor).get(), [editor]);
}

/**
 * Looks at the board so. What is out of sight then is selected no more; its card is, instead. Whoever
 * had the whole board before them has it before them again, unless the view is kept, as whom they
 * follow has it.
 */
export function lookAt(
  editor: Editor,
  depth: Depth,
  { keepsView = false }: { readonly keepsView?: boolean } = {},
): void {
  if (depthOf(editor).get() === depth) return;
  const selected = editor.getSelectedShapes();
  const wasWhole = seesWhole(editor);
  depthOf(editor).set(depth);
  if (wasWhole && !keepsView) showWholeBoard(editor);
  if (depth === "detail") return;
  const inSight = selected.flatMap((shape) => {
    if (!editor.isShapeHidden(shape)) return [shape.id];
    const card = shape.type === DO_RESULT && cardOfDoResult(shape, shapeById(editor));
    return card ? [card.id] : [];
  });
  editor.setSelectedShapes([...new Set(inSight)]);
}

function seesWhole(editor: Editor): boolean {
  const drawn = editor.getCurrentPageBounds();
  return drawn !== undefined && editor.getViewportPageBounds().contains(drawn);
}
