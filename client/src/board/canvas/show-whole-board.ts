import { Box, type Editor } from "tldraw";

/** Room that the dock takes at the lower edge, in screen pixels. */
const dockHeightPx = 72;
const marginPx = 24;

/** Fits everything drawn between the margins and above the dock, never larger than life. */
export function showWholeBoard(editor: Editor): void {
  const content = editor.getCurrentPageBounds();
  if (content === undefined) return;
  const { w, h } = editor.getViewportScreenBounds();
  const zoom = Math.min(
    1,
    (w - 2 * marginPx) / content.w,
    (h - 2 * marginPx - dockHeightPx) / content.h,
  );
  const shown = new Box(
    content.center.x - w / zoom / 2,
    content.center.y - (h - dockHeightPx) / zoom / 2,
    w / zoom,
    h / zoom,
  );
  editor.zoomToBounds(shown, { inset: 0, immediate: true });
}
