import type { Editor } from "tldraw";
import { isOnPaper } from "../print-board.ts";

/** Of the smallest letters of cards and Do results; at this zoom they are 2.6 pixels high. */
const smallest = 0.2;

/** Whether letters on the canvas are large enough to be read: what is not need not be drawn. */
export function isReadable(editor: Editor): boolean {
  return isOnPaper.get() || editor.getEfficientZoomLevel() >= smallest;
}
