import type { PictureRect } from "../../../picture/picture.ts";
import { element, type Xml } from "../../xml-element.ts";
import { emu } from "../lengths.ts";
import { identity, presetGeometry, transform } from "../shapes/shape-parts.ts";

/** A place that a layout keeps for words of its slides. */
export interface Placeholder {
  readonly kind: "title" | "ctrTitle" | "subTitle" | "body" | "ftr" | "sldNum";
  /** Tells places of one kind apart, on slides as on their layout. */
  readonly index: number | null;
  readonly name: string;
}

export const TITLE: Placeholder = { kind: "title", index: null, name: "Title" };
export const COVER_TITLE: Placeholder = { kind: "ctrTitle", index: null, name: "Title" };
export const COVER_STAR: Placeholder = { kind: "subTitle", index: 1, name: "Star" };
export const LEAD: Placeholder = { kind: "body", index: 13, name: "Lead" };
export const FOOTER: Placeholder = { kind: "ftr", index: 11, name: "Footer" };
export const NUMBER: Placeholder = { kind: "sldNum", index: 12, name: "Slide number" };

/** A placeholder as a shape; without a place it lies where its layout has it. */
export function placeholder(
  { kind, index, name }: Placeholder,
  { id, at, text }: { readonly id: number; readonly at: PictureRect | null; readonly text: Xml },
): Xml {
  const isSmall = kind === "ftr" || kind === "sldNum";
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      identity({ id, name: `${name} ${id}`, description: "" }),
      element("p:cNvSpPr", {}, element("a:spLocks", { noGrp: 1 })),
      element(
        "p:nvPr",
        {},
        element("p:ph", {
          type: kind,
          sz: isSmall ? "quarter" : null,
          idx: index,
        }),
      ),
    ),
    at === null
      ? element("p:spPr", {})
      : element(
          "p:spPr",
          {},
          transform({ x: emu(at.x), y: emu(at.y), w: emu(at.w), h: emu(at.h) }),
          presetGeometry("rect", []),
        ),
    text,
  );
}

/** The tree of shapes of a slide, a layout or a master. */
export function shapeTree(shapes: readonly Xml[]): Xml {
  const zero = { x: 0, y: 0 };
  return element(
    "p:spTree",
    {},
    element(
      "p:nvGrpSpPr",
      {},
      element("p:cNvPr", { id: 1, name: "" }),
      element("p:cNvGrpSpPr", {}),
      element("p:nvPr", {}),
    ),
    element(
      "p:grpSpPr",
      {},
      element(
        "a:xfrm",
        {},
        element("a:off", zero),
        element("a:ext", { cx: 0, cy: 0 }),
        element("a:chOff", zero),
        element("a:chExt", { cx: 0, cy: 0 }),
      ),
    ),
    ...shapes,
  );
}
