import type { PicturePath } from "../../../picture/picture.ts";
import { element, type Xml } from "../../xml-element.ts";
import { customGeometry } from "./custom-geometry.ts";
import { placedPoint } from "./frame.ts";
import { leafFrame } from "./leaf-frame.ts";
import { fill, identity, outline, transform } from "./shape-parts.ts";
import type { PictureGround } from "./slide-ground.ts";
import { NO_TEXT } from "./text-body.ts";

/** Ink, and whatever else has no form of its own. */
export function writePath(path: PicturePath, on: PictureGround): Xml {
  const frame = leafFrame(path, on);
  const at = (x: number, y: number) => {
    const placed = placedPoint({ x, y }, on.placement);
    return { x: placed.x - frame.x, y: placed.y - frame.y };
  };
  const inFrame = path.commands.map((command) => {
    if (command.to === "Z") return command;
    const end = at(command.x, command.y);
    if (command.to !== "C") return { ...command, ...end };
    const first = at(command.x1, command.y1);
    const second = at(command.x2, command.y2);
    return { ...command, x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...end };
  });
  const identified = { id: on.ground.newId(), name: path.name || "Ink", description: path.name };
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      identity(identified, path.name === ""),
      element("p:cNvSpPr", {}),
      element("p:nvPr", {}),
    ),
    element(
      "p:spPr",
      {},
      transform(frame),
      customGeometry(inFrame, { ...frame, isFilled: path.fill !== null, hasSites: false }),
      fill(path.fill, path.opacity),
      outline(path.stroke, { scale: on.placement.scale, opacity: path.opacity }),
    ),
    NO_TEXT,
  );
}
