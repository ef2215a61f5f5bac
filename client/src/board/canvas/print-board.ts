import { atom, type Editor } from "tldraw";
import { PAPER_CANVAS } from "../ground/paper-canvas.ts";

/** Whether the page is on its way to a printer, on whose paper small letters can be read. */
export const isOnPaper = atom("on paper", false);

/** White around the board, in CSS pixels. */
const marginPx = 8;

/**
 * While the page is on its way to a printer the camera shows the whole board, fitted to the canvas
 * as it is on paper; afterwards it is back. @returns what ends this
 */
export function printBoard(editor: Editor): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  let before: ReturnType<Editor["getCamera"]> | null = null;
  const fit = () => {
    const content = editor.getCurrentPageBounds();
    if (content === undefined || before !== null) return;
    before = editor.getCamera();
    isOnPaper.set(true);
    const { width, height } = PAPER_CANVAS;
    const zoom = Math.min(
      1,
      (width - 2 * marginPx) / content.w,
      (height - 2 * marginPx) / content.h,
    );
    const x = width / zoom / 2 - content.midX;
    const y = height / zoom / 2 - content.midY;
    editor.setCamera({ x, y, z: zoom }, { immediate: true, force: true });
  };
  const restore = () => {
    if (before !== null) editor.setCamera(before, { immediate: true, force: true });
    before = null;
    isOnPaper.set(false);
  };
  window.addEventListener("beforeprint", fit, { signal });
  window.addEventListener("afterprint", restore, { signal });
  return () => abort.abort();
}
