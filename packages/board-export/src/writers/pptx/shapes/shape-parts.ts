import type { PictureStroke } from "../../../picture/picture.ts";
import { element, type Xml } from "../../xml-element.ts";
import { angle, emu } from "../lengths.ts";
import { solidFill } from "../look.ts";
import type { Frame } from "./frame.ts";

/** What everything on a slide has: its number, what people see it called, and what it shows. */
export function identity(
  {
    id,
    name,
    description,
  }: { readonly id: number; readonly name: string; readonly description: string },
  isOrnament = false,
): Xml {
  const attributes = { id, name: cut(name, 255), descr: description === "" ? null : description };
  return element("p:cNvPr", attributes, isOrnament ? ORNAMENT : "");
}

export function transform(
  frame: Frame,
  { degrees = 0, flipH = false, flipV = false, tag = "a:xfrm" } = {},
): Xml {
  const rot = angle(degrees);
  return element(
    tag,
    { rot: rot === 0 ? null : rot, flipH: flipH ? 1 : null, flipV: flipV ? 1 : null },
    element("a:off", { x: frame.x, y: frame.y }),
    element("a:ext", { cx: frame.w, cy: frame.h }),
  );
}

export function presetGeometry(
  preset: string,
  adjustments: readonly (readonly [string, number])[],
): Xml {
  return element(
    "a:prstGeom",
    { prst: preset },
    element(
      "a:avLst",
      {},
      ...adjustments.map(([name, value]) => element("a:gd", { name, fmla: `val ${value}` })),
    ),
  );
}

export function fill(colour: string | null, opacity = 1): Xml {
  return colour === null ? element("a:noFill", {}) : solidFill(colour, opacity);
}

export function outline(
  stroke: PictureStroke | null,
  {
    scale = 1,
    opacity = 1,
    hasTail = false,
    hasHead = false,
    isDouble = false,
  }: {
    readonly scale?: number;
    readonly opacity?: number;
    readonly hasTail?: boolean;
    readonly hasHead?: boolean;
    readonly isDouble?: boolean;
  } = {},
): Xml {
  if (stroke === null) return element("a:ln", {}, element("a:noFill", {}));
  const width = Math.min(MOST_LINE_WIDTH, Math.max(LEAST_LINE_WIDTH, emu(stroke.width * scale)));
  const arrow = { type: "triangle", w: "med", len: "med" };
  return element(
    "a:ln",
    { w: width, cap: "rnd", ...(isDouble && { cmpd: "dbl" }) },
    solidFill(stroke.colour, opacity),
    element("a:prstDash", { val: DASHES[stroke.dash] }),
    element("a:round", {}),
    // Of a line that is drawn from tail to head, the end is where the head is.
    hasTail ? element("a:headEnd", arrow) : "",
    hasHead ? element("a:tailEnd", arrow) : "",
  );
}

const DASHES = { solid: "solid", dashed: "dash", dotted: "sysDot" } as const;
/** A quarter of a point, and what the schema allows. */
const LEAST_LINE_WIDTH = 3175;
const MOST_LINE_WIDTH = 20_116_800;

/** For whoever hears slides: nothing to say of this one. */
const ORNAMENT = element(
  "a:extLst",
  {},
  element(
    "a:ext",
    { uri: "{C183D7F6-B498-43B3-948B-1728B52AA6E4}" },
    element("adec:decorative", {
      "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
      val: 1,
    }),
  ),
);

function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).toWellFormed();
}
