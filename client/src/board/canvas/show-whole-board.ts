import { Box, type Editor } from "tldraw";

/** Room that the switches take at the upper edge and the dock at the lower one, in screen pixels. */
const switchesHeightPx = 56;
const dockHeightPx = 72;
const dockMarginPx = 24;
const marginPx = 24;

/** Fits everything drawn between the margins, below the switches and above the dock, never larger than life. */
export function showWholeBoard(editor: Editor): void {
  const content = editor.getCurrentPageBounds();
  if (content === undefined) return;
  const { w, h } = editor.getViewportScreenBounds();
  const foot = Math.max(dockHeightPx, heightOfDock(editor) + dockMarginPx);
  const zoom = Math.min(
    1,
    (w - 2 * marginPx) / content.w,
    (h - switchesHeightPx - marginPx - foot) / content.h,
  );
  // In the middle, unless its head would lie under the switches.
  const top = Math.max(switchesHeightPx, (h - foot - content.h * zoom) / 2);
  const shown = new Box(
    content.center.x - w / zoom / 2,
    content.minY - top / zoom,
    w / zoom,
    h / zoom,
  );
  editor.zoomToBounds(shown, { inset: 0, immediate: true });
}

/** It has two rows on a phone. */
function heightOfDock(editor: Editor): number {
  return editor.getContainer().querySelector("[data-dock]")?.clientHeight ?? 0;
}
