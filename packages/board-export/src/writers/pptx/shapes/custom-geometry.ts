import type { PathCommand } from "../../../picture/picture.ts";
import { element, type Xml } from "../../xml-element.ts";
import type { Frame } from "./frame.ts";

/** A path of its own in a frame; coordinates are those of the frame. */
export function customGeometry(
  commands: readonly PathCommand[],
  {
    w,
    h,
    isFilled,
    hasSites,
  }: Pick<Frame, "w" | "h"> & { readonly isFilled: boolean; readonly hasSites: boolean },
): Xml {
  return element(
    "a:custGeom",
    {},
    element("a:avLst", {}),
    element("a:gdLst", {}),
    element("a:ahLst", {}),
    element("a:cxnLst", {}, ...(hasSites ? SITES : [])),
    element("a:rect", { l: "0", t: "0", r: "r", b: "b" }),
    element(
      "a:pathLst",
      {},
      element(
        "a:path",
        { w, h, fill: isFilled ? null : "none" },
        ...begun(commands).map(writeCommand),
      ),
    ),
  );
}

/** In the order of our sites: top, left, bottom, right. */
const SITES: readonly Xml[] = [
  ["16200000", "hc", "t"],
  ["10800000", "l", "vc"],
  ["5400000", "hc", "b"],
  ["0", "r", "vc"],
].map(([ang = "", x = "", y = ""]) => element("a:cxn", { ang }, element("a:pos", { x, y })));

/** A path that draws before it moved anywhere is refused. */
function begun(commands: readonly PathCommand[]): readonly PathCommand[] {
  const [first] = commands;
  if (first === undefined || first.to === "M") return commands;
  return first.to === "Z"
    ? begunAfterZ(commands)
    : [{ to: "M", x: first.x, y: first.y }, ...commands];
}

function begunAfterZ(commands: readonly PathCommand[]): readonly PathCommand[] {
  const start = commands.find((command) => command.to !== "Z");
  return start === undefined ? [] : [{ to: "M", x: start.x, y: start.y }, ...commands];
}

function writeCommand(command: PathCommand): Xml {
  switch (command.to) {
    case "M":
      return element("a:moveTo", {}, point(command.x, command.y));
    case "L":
      return element("a:lnTo", {}, point(command.x, command.y));
    case "C":
      return element(
        "a:cubicBezTo",
        {},
        point(command.x1, command.y1),
        point(command.x2, command.y2),
        point(command.x, command.y),
      );
    case "Z":
      return element("a:close", {});
  }
}

function point(x: number, y: number): Xml {
  return element("a:pt", { x: Math.round(x), y: Math.round(y) });
}
