import type { Stage } from "@zentaikan/capital-graph";
import type { ExportContent } from "../../../content/export-content.ts";
import type { Picture, PictureLeaf, PictureRect, PictureShape } from "../../../picture/picture.ts";
import { translateShape } from "./translate-shape.ts";

/** The cards of one stage with their Do results and what joins them, cut out of the board's picture; null for none. */
export function stagePicture({ picture, snapshot }: ExportContent, stage: Stage): Picture | null {
  const { cards, doResults } = snapshot.drawing;
  const records = new Set<string>(
    cards
      .filter(({ laneStage, statedStage }) => (laneStage ?? statedStage) === stage)
      .map(({ id }) => id),
  );
  for (const { id, refines } of doResults) if (records.has(refines)) records.add(id);
  const kept = picture.shapes.filter(
    (shape) => shape.kind !== "connector" && records.has(recordOf(shape.id)),
  );
  const boxes = new Set(kept.flatMap(leavesOf).map(({ id }) => id));
  const connectors = picture.shapes.filter(
    (shape) =>
      shape.kind === "connector" &&
      shape.from !== null &&
      shape.to !== null &&
      boxes.has(shape.from.box) &&
      boxes.has(shape.to.box),
  );
  const chosen = new Set<PictureShape>([...kept, ...connectors]);
  const shapes = picture.shapes.filter((shape) => chosen.has(shape));
  const rects = shapes.flatMap(leavesOf).flatMap(extentOf);
  const [first] = rects;
  if (first === undefined) return null;
  let [left, top, right, bottom] = [first.x, first.y, first.x + first.w, first.y + first.h];
  for (const { x, y, w, h } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + w);
    bottom = Math.max(bottom, y + h);
  }
  return {
    width: right - left,
    height: bottom - top,
    shapes: shapes.map((shape) => translateShape(shape, { dx: -left, dy: -top })),
    images: picture.images,
  };
}

/** Parts of what a record draws have its id, and a suffix. */
function recordOf(id: string): string {
  const suffix = id.search(/[/#]/);
  return suffix === -1 ? id : id.slice(0, suffix);
}

function leavesOf(shape: PictureShape): readonly PictureLeaf[] {
  return shape.kind === "group" ? shape.shapes : [shape];
}

function extentOf(leaf: PictureLeaf): readonly PictureRect[] {
  if (leaf.kind === "box" || leaf.kind === "image") return [leaf.at];
  return leaf.commands.flatMap((command) =>
    command.to === "Z" ? [] : [{ x: command.x, y: command.y, w: 0, h: 0 }],
  );
}
