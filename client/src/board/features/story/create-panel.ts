import { Box, createShapeId, type Editor } from "tldraw";
import { SECTOR, STORY_PANEL, STORY_ROW } from "@zentaikan/board-model";

/** Puts the panel of this place in the row below the sectors. */
export function createPanel(editor: Editor, order: number): void {
  const boxes = editor
    .getCurrentPageShapes()
    .filter(({ type }) => type === SECTOR)
    .flatMap((shape) => editor.getShapePageBounds(shape) ?? []);
  const ring = boxes.length === 0 ? editor.getViewportPageBounds() : Box.Common(boxes);
  const row = editor.getCurrentPageShapes().find((shape) => shape.type === STORY_PANEL);
  const { step, below } = STORY_ROW;
  // Beside those that are there already, wherever people have put them.
  const first =
    row?.type === STORY_PANEL
      ? { x: row.x - (row.props.order - 1) * step, y: row.y }
      : { x: ring.x, y: ring.maxY + below };
  editor.markHistoryStoppingPoint("panel");
  const place = { x: first.x + (order - 1) * step, y: first.y };
  editor.createShape({ id: createShapeId(), type: STORY_PANEL, ...place, props: { order } });
}
