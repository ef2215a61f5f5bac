import type { PlacedShape } from "@zentaikan/board-model";
import type { PictureRect } from "./picture.ts";

/** A shape's box as a picture has it: lying straight about its own centre, and then turned. */
export function boxOnPage(
  { rotation, onPage }: PlacedShape,
  {
    w,
    h,
    x = 0,
    y = 0,
  }: { readonly w: number; readonly h: number; readonly x?: number; readonly y?: number },
): { readonly at: PictureRect; readonly rotation: number } {
  const centre = onPage({ x: x + w / 2, y: y + h / 2 });
  const degrees = ((rotation * 180) / Math.PI) % 360;
  return {
    at: { x: centre.x - w / 2, y: centre.y - h / 2, w, h },
    rotation: Math.abs(degrees) < 1e-9 ? 0 : degrees,
  };
}
