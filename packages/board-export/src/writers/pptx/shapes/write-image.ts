import type { PictureImage } from "../../../picture/picture.ts";
import { element, type Xml } from "../../xml-element.ts";
import { placedFrame } from "./frame.ts";
import { identity, presetGeometry, transform } from "./shape-parts.ts";
import type { PictureGround } from "./slide-ground.ts";

/** An image by its bytes; nothing where there are none. */
export function writeImage(image: PictureImage, on: PictureGround): readonly Xml[] {
  const relation = on.ground.imageRelation(image.hash);
  if (relation === null) return [];
  const identified = {
    id: on.ground.newId(),
    name: image.name || "Image",
    description: image.name,
  };
  return [
    element(
      "p:pic",
      {},
      element(
        "p:nvPicPr",
        {},
        identity(identified, image.name === ""),
        element("p:cNvPicPr", {}, element("a:picLocks", { noChangeAspect: 1 })),
        element("p:nvPr", {}),
      ),
      element(
        "p:blipFill",
        {},
        element("a:blip", { "r:embed": relation }),
        element("a:stretch", {}, element("a:fillRect", {})),
      ),
      element(
        "p:spPr",
        {},
        transform(placedFrame(image.at, on.placement), { degrees: image.rotation }),
        presetGeometry("rect", []),
      ),
    ),
  ];
}
