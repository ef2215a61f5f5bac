import { Box, createShapeId, type Editor, type TLShapeId, type VecLike } from "tldraw";
import { SECTOR, SECTOR_SIZE } from "@zentaikan/board-model";
import type { SectorKind } from "@zentaikan/capital-graph";

/** Draws a sector around this place on the page. The caller marks the step of undo. */
export function createSector(
  editor: Editor,
  { kind, text = "" }: { readonly kind: SectorKind; readonly text?: string },
  centre: VecLike,
): TLShapeId {
  const { w, h } = SECTOR_SIZE;
  const id = createShapeId();
  const place = { x: centre.x - w / 2, y: centre.y - h / 2 };
  editor.createShape({ id, type: SECTOR, ...place, props: { kind, text } });
  return id;
}

/** Between two neighbouring sectors there is room for what flows, and for its words. */
const GAP = { x: 120, y: 120 };
const ACROSS = 3;

/** The first place beside and below the sectors that are there on which none lies. */
export function freePlaceForSector(editor: Editor): VecLike {
  const taken = editor
    .getCurrentPageShapes()
    .filter(({ type }) => type === SECTOR)
    .flatMap((shape) => editor.getShapePageBounds(shape) ?? []);
  const { w, h } = SECTOR_SIZE;
  const { center } = editor.getViewportPageBounds();
  // The first stands to the left, so that the middle of what comes is in the middle.
  const origin = taken[0]?.center ?? { x: center.x - w - GAP.x, y: center.y - h };
  for (let step = 0; step <= taken.length; step += 1) {
    const x = origin.x + (step % ACROSS) * (w + GAP.x);
    const y = origin.y + Math.floor(step / ACROSS) * (h + GAP.y);
    const room = new Box(x - w / 2, y - h / 2, w, h);
    if (taken.every((other) => !other.collides(room))) return { x, y };
  }
  return origin;
}
