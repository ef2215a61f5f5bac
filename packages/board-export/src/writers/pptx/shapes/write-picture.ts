import type { Picture, PictureGroup, PictureLeaf, PictureShape } from "../../../picture/picture.ts";
import { element, type Xml } from "../../xml-element.ts";
import { presetHasSite } from "./box-forms.ts";
import { type Placement, placedFrame } from "./frame.ts";
import { around, leafFrame } from "./leaf-frame.ts";
import { identity } from "./shape-parts.ts";
import type { PictureGround, PlacedBox, SlideGround } from "./slide-ground.ts";
import { writeBox } from "./write-box.ts";
import { writeConnector } from "./write-connector.ts";
import { writeImage } from "./write-image.ts";
import { writePath } from "./write-path.ts";

/**
 * A picture as native shapes: boxes keep their words, groups move as one, and arrows are connectors
 * that are glued to boxes, so they follow whatever is moved. Numbers are given before anything is
 * written, for an arrow may lie behind what it joins.
 */
export function writePicture(
  picture: Picture,
  placement: Placement,
  ground: SlideGround,
): readonly Xml[] {
  const leaves = picture.shapes.flatMap((shape) =>
    shape.kind === "group" ? shape.shapes : [shape],
  );
  const ends = leaves.flatMap((leaf) => (leaf.kind === "connector" ? [leaf.from, leaf.to] : []));
  const usedSites = Map.groupBy(
    ends.filter((end) => end !== null),
    ({ box }) => box,
  );
  const boxes = new Map(
    leaves
      .filter((leaf) => leaf.kind === "box")
      .map((box): [string, PlacedBox] => {
        const used = usedSites.get(box.id) ?? [];
        return [
          box.id,
          {
            box,
            id: ground.newId(),
            frame: placedFrame(box.at, placement),
            hasOwnSites: used.some(({ site }) => !presetHasSite(box.form, site)),
          },
        ];
      }),
  );
  return picture.shapes.flatMap((shape) => writeShape(shape, { boxes, placement, ground }));
}

function writeShape(shape: PictureShape, on: PictureGround): readonly Xml[] {
  return shape.kind === "group" ? [writeGroup(shape, on)] : writeLeaf(shape, on);
}

function writeLeaf(leaf: PictureLeaf, on: PictureGround): readonly Xml[] {
  switch (leaf.kind) {
    case "box": {
      const placed = on.boxes.get(leaf.id);
      return placed === undefined ? [] : [writeBox(placed, { ...on.placement, ...on.ground })];
    }
    case "path":
      return [writePath(leaf, on)];
    case "connector":
      return writeConnector(leaf, on);
    case "image":
      return writeImage(leaf, on);
  }
}

function writeGroup(group: PictureGroup, on: PictureGround): Xml {
  const frame = around(group.shapes.map((leaf) => leafFrame(leaf, on)));
  const { x, y, w, h } = frame;
  const identified = {
    id: on.ground.newId(),
    name: group.name || "Group",
    description: group.name,
  };
  return element(
    "p:grpSp",
    {},
    element(
      "p:nvGrpSpPr",
      {},
      identity(identified, group.name === ""),
      element("p:cNvGrpSpPr", {}),
      element("p:nvPr", {}),
    ),
    element(
      "p:grpSpPr",
      {},
      element(
        "a:xfrm",
        {},
        element("a:off", { x, y }),
        element("a:ext", { cx: w, cy: h }),
        element("a:chOff", { x, y }),
        element("a:chExt", { cx: w, cy: h }),
      ),
    ),
    ...group.shapes.flatMap((leaf) => writeLeaf(leaf, on)),
  );
}
