import type { PictureLeaf, PicturePath } from "../../../picture/picture.ts";
import { type Frame, placedFrame, placedPoint } from "./frame.ts";
import type { PictureGround } from "./slide-ground.ts";

/** What a shape covers, curves with the points that pull them. */
export function leafFrame(leaf: PictureLeaf, { placement }: PictureGround): Frame {
  switch (leaf.kind) {
    case "box":
    case "image":
      return placedFrame(leaf.at, placement);
    case "path":
    case "connector":
      return around(
        cornersOf(leaf).map((point) => ({ ...placedPoint(point, placement), w: 0, h: 0 })),
      );
  }
}

function cornersOf({ commands }: { readonly commands: PicturePath["commands"] }) {
  return commands.flatMap((command) => {
    if (command.to === "Z") return [];
    const end = { x: command.x, y: command.y };
    if (command.to !== "C") return [end];
    return [{ x: command.x1, y: command.y1 }, { x: command.x2, y: command.y2 }, end];
  });
}

export function around(frames: readonly Frame[]): Frame {
  const [first] = frames;
  if (first === undefined) return { x: 0, y: 0, w: 0, h: 0 };
  let [left, top, right, bottom] = [first.x, first.y, first.x + first.w, first.y + first.h];
  for (const { x, y, w, h } of frames) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + w);
    bottom = Math.max(bottom, y + h);
  }
  return { x: left, y: top, w: right - left, h: bottom - top };
}
